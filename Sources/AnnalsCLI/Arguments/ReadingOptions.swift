import AnnalsModel
import AnnalsShell
import ArgumentParser

extension InputFormat: ExpressibleByArgument {}

/// Options of every command: all read files.
struct ReadingOptions: ParsableArguments {
  @Option(name: .of(.input), help: .of(.input))
  var inputFormat: InputFormat?

  @Option(name: .of(.limitTime), help: .of(.limitTime))
  var limitText: String?

  @Flag(name: .of(.safe), help: .of(.safe))
  var isSafe = false

  @Option(name: .of(.color), help: .of(.color))
  var colour = ColourChoice.auto

  func validate() throws {
    if let limitText, TimeLimit(limitText) == nil {
      throw ValidationError("'\(limitText)' is no time; write it as 500ms, 2s or 1m")
    }
  }

  func apply(to invocation: inout Invocation) {
    invocation.inputFormat = inputFormat
    invocation.timeLimit = limitText.flatMap { TimeLimit($0) }
    invocation.isSafe = isSafe
    invocation.colour = colour
  }
}
