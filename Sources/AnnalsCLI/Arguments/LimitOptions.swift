import AnnalsShell
import ArgumentParser

/// Options that say how much a load and a question may cost.
struct LimitOptions: ParsableArguments {
  @Option(name: .of(.limitMemory), help: .of(.limitMemory))
  var memoryText: String?

  @Option(name: .of(.limitRows), help: .of(.limitRows))
  var rows: Int?

  @Option(name: .of(.limitSteps), help: .of(.limitSteps))
  var steps: Int?

  @Option(name: .of(.limitOutput), help: .of(.limitOutput))
  var outputText: String?

  func validate() throws {
    for text in [memoryText, outputText].compactMap({ $0 }) where SizeLimit(text) == nil {
      throw ValidationError("'\(text)' is no size; write it as 500KB, 64MB or 2GB")
    }
    for count in [rows, steps].compactMap({ $0 }) where count < 0 {
      throw ValidationError("'\(count)' is no limit; it is 0 or more")
    }
  }

  func apply(to invocation: inout Invocation) {
    invocation.limits.memory = memoryText.flatMap { SizeLimit($0) }
    invocation.limits.rows = rows
    invocation.limits.steps = steps
    invocation.limits.output = outputText.flatMap { SizeLimit($0) }
  }
}
