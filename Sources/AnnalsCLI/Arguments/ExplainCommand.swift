import AnnalsRender
import ArgumentParser

/// `annals explain QUERY`: what a query means, and how it runs.
struct ExplainCommand: ParsableCommand, InvocationSource {
  static let configuration = CommandConfiguration(
    commandName: "explain", _superCommandName: "annals",
    abstract: "Say what a query means, and how it runs.")

  @Flag(name: .customLong("analyse"), help: "Run the conditions and count what they say.")
  var isAnalysed = false

  @Option(help: ArgumentHelp("How the explanation is written.", valueName: "name"))
  var format = OutputFormat.table

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The query to explain.", valueName: "query"))
  var query: String

  @Argument(
    help: ArgumentHelp("The JSON file that it asks.", valueName: "data.json"),
    completion: .file(extensions: ["json"]))
  var dataPaths: [String] = []

  var invocation: Invocation {
    var invocation = Invocation(.explain(query, isAnalysed: isAnalysed))
    shared.apply(to: &invocation)
    parameters.apply(to: &invocation)
    invocation.format = format
    invocation.dataPaths = dataPaths
    return invocation
  }
}
