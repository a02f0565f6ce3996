import AnnalsModel
import AnnalsRender
import AnnalsShell
import ArgumentParser

extension OutputFormat: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}
extension InputFormat: ExpressibleByArgument {}

/// Options of every command that reads a model.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp("Read the declaration of the data from a file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var declarationPath: String?

  @Option(
    name: .customLong("input"),
    help: ArgumentHelp(
      "How the data is read, where its name does not say it.", valueName: "format"))
  var inputFormat: InputFormat?

  @Option(
    name: .customLong("today"),
    help: ArgumentHelp("Look from this day, as 2026-08-22.", valueName: "date"))
  var todayText: String?

  @Flag(
    name: .customLong("strict"),
    help: "Refuse data with a value that cannot be read, and queries with a warning.")
  var isStrict = false

  @Option(
    name: .customLong("threads"),
    help: ArgumentHelp(
      "How many threads, up to 16, may work at one question; else all cores.", valueName: "count"))
  var threads: Int?

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("Whether output is coloured.", valueName: "when"))
  var colour = ColourChoice.auto

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("Write the answer to a file.", valueName: "file"), completion: .file())
  var outputPath: String?

  func validate() throws {
    if let todayText, Today(todayText) == nil {
      throw ValidationError("'\(todayText)' is no date; write it as 2026-08-22")
    }
    if let threads, threads < 1 {
      throw ValidationError("'--threads \(threads)' is too few; there is always one")
    }
  }

  func apply(to invocation: inout Invocation) {
    invocation.declarationPath = declarationPath
    invocation.inputFormat = inputFormat
    invocation.today = todayText.flatMap { Today($0) }
    invocation.isStrict = isStrict
    invocation.threads = threads
    invocation.colour = colour
    invocation.outputPath = outputPath
  }
}
