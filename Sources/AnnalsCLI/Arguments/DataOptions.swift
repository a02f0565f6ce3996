import AnnalsShell
import ArgumentParser

extension ColourChoice: ExpressibleByArgument {}

/// Options of every command that asks data.
struct DataOptions: ParsableArguments {
  @Option(name: .of(.model), help: .of(.model))
  var declarationPath: String?

  @Option(name: .of(.output), help: .of(.output))
  var outputPath: String?

  @Option(name: .of(.threads), help: .of(.threads))
  var threads: Int?

  @OptionGroup var limits: LimitOptions
  @OptionGroup var days: DayOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("'--threads \(threads)' is too few; there is always one")
    }
  }

  func apply(to invocation: inout Invocation) {
    days.apply(to: &invocation)
    limits.apply(to: &invocation)
    reading.apply(to: &invocation)
    invocation.declarationPath = declarationPath
    invocation.outputPath = outputPath
    invocation.threads = threads
  }
}
