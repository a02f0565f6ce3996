import AnnalsRender
import AnnalsShell
import ArgumentParser

/// `annals`: a question, or the prompt when there is none.
struct AnnalsCommand: ParsableCommand, InvocationSource {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: "Ask data about things that are rated over time.",
    usage: """
      annals [data.json]                       the prompt
      annals -c QUERY [data.json]              one question
      annals -f FILE [data.json]               the questions of a file; - is standard input
      annals COMMAND …
      """,
    discussion: """
      Without a data file the model in the program is asked. Without a terminal, queries are \
      read from standard input.

      Exit status: 0 ran, 1 a check (expect, fmt --check) found something or there are no rows \
      (with --exit-status), 2 a query is wrong, 3 the data could not be read, 4 a limit was hit, \
      64 the command line is wrong, 74 the answer could not be written, 130 interrupted.
      """,
    version: "annals \(Version.current)",
    subcommands: [
      DescribeCommand.self, ModelCommand.self, ExplainCommand.self, CheckCommand.self,
      FormatCommand.self,
    ])

  @Option(
    name: .customShort("c"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Answer a query; may be given again.", valueName: "query"))
  var queries: [String] = []

  @Option(
    name: .customShort("f"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Answer the queries of a file; may be given again.", valueName: "file"),
    completion: .file())
  var queryPaths: [String] = []

  @Option(help: ArgumentHelp("How answers are written.", valueName: "name"))
  var format = OutputFormat.table

  @Flag(name: .customLong("exit-status"), help: "End with 1 when no answer has a row.")
  var reportsNoRows = false

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("The JSON file to ask.", valueName: "data.json"),
    completion: .file(extensions: ["json"]))
  var dataPaths: [String] = []

  func validate() throws {
    if !queries.isEmpty && !queryPaths.isEmpty {
      throw ValidationError("-c and -f cannot be mixed: ask a file, or queries, in one run.")
    }
  }

  var invocation: Invocation {
    let texts = queries.map { Invocation.QueryOrigin.text($0) }
    let files = queryPaths.map { Invocation.QueryOrigin(path: $0) }
    var invocation = Invocation(.ask(texts + files))
    shared.apply(to: &invocation)
    parameters.apply(to: &invocation)
    invocation.dataPaths = dataPaths
    invocation.format = format
    invocation.reportsNoRows = reportsNoRows
    return invocation
  }
}
