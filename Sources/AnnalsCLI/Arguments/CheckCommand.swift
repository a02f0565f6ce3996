import AnnalsShell
import ArgumentParser

/// `annals check FILE…`: what is wrong with files of queries.
struct CheckCommand: ParsableCommand, InvocationSource {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "annals",
    abstract: "Report everything that is wrong with files of queries.",
    discussion: "Ends with 0 when nothing is, else with 2. Nothing is run.")

  @Option(
    name: .customLong("today"),
    help: ArgumentHelp("Look from this day, as 2026-08-22.", valueName: "date"))
  var todayText: String?

  @Flag(name: .customLong("strict"), help: "Warnings are errors.")
  var isStrict = false

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var options: QueryFileOptions

  @Argument(
    help: ArgumentHelp("Files of queries; - is standard input.", valueName: "file"),
    completion: .file(extensions: ["annals"]))
  var paths: [String]

  func validate() throws {
    if let todayText, Today(todayText) == nil {
      throw ValidationError("'\(todayText)' is no date; write it as 2026-08-22")
    }
  }

  var invocation: Invocation {
    var invocation = Invocation(.check(paths.map { .init(path: $0) }))
    options.apply(to: &invocation)
    parameters.apply(to: &invocation)
    invocation.today = todayText.flatMap { Today($0) }
    invocation.isStrict = isStrict
    return invocation
  }
}
