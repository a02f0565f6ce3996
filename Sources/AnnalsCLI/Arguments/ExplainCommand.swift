import AnnalsRender
import ArgumentParser

/// `annals explain QUERY`: what a query means, and how it runs.
struct ExplainCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.explain.configuration(
    usage: "annals explain [options] QUERY [data.json]")

  @Flag(name: .of(.analyse), help: .of(.analyse))
  var isAnalysed = false

  @Option(name: .of(.format), help: .of(.format))
  var format: OutputFormat?

  @Flag(name: .of(.csvSafe), help: .of(.csvSafe))
  var isCSVSafe = false

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var data: DataOptions

  @Argument(help: ArgumentHelp("The query to explain.", valueName: "query"))
  var query: String

  @Argument(help: .dataFiles)
  var dataPaths: [String] = []

  var invocation: Invocation {
    var invocation = Invocation(.explain(query, isAnalysed: isAnalysed))
    data.apply(to: &invocation)
    parameters.apply(to: &invocation)
    invocation.isCSVSafe = isCSVSafe
    invocation.take(format)
    invocation.dataPaths = dataPaths
    return invocation
  }
}
