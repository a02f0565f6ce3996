import AnnalsRender
import AnnalsShell
import ArgumentParser

extension OutputFormat: ExpressibleByArgument {}
extension PictureChoice: ExpressibleByArgument {}

/// `annals`: a question, or the prompt when there is none.
struct AnnalsCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.annals.configuration(
    usage: """
      annals [options] [data.json]             the prompt
      annals [options] -c QUERY [data.json]    one question
      annals [options] -f FILE [data.json]     the questions of a file
      annals COMMAND …                         see below
      """,
    notes: """
      Without a data file the model in the program is asked. Without a terminal, queries are \
      read from standard input. 'man annals' says more, of exit statuses too.
      """,
    subcommands: [
      DescribeCommand.self, ModelCommand.self, ExplainCommand.self, CheckCommand.self,
      FormatCommand.self, ReportCommand.self,
    ])

  @Option(name: .of(.query), parsing: .unconditionalSingleValue, help: .of(.query))
  var queries: [String] = []

  @Option(name: .of(.queryFile), parsing: .unconditionalSingleValue, help: .of(.queryFile))
  var queryPaths: [String] = []

  @Option(name: .of(.format), help: .of(.format))
  var format: OutputFormat?

  @Flag(name: .of(.csvSafe), help: .of(.csvSafe))
  var isCSVSafe = false

  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var data: DataOptions

  @Option(name: .of(.pictures), help: .of(.pictures))
  var pictures = PictureChoice.auto

  @Flag(name: .of(.exitStatus), help: .of(.exitStatus))
  var reportsNoRows = false

  @Flag(name: .of(.noInit), help: .of(.noInit))
  var skipsInit = false

  @Argument(help: .dataFiles)
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
    data.apply(to: &invocation)
    parameters.apply(to: &invocation)
    invocation.dataPaths = dataPaths
    invocation.isCSVSafe = isCSVSafe
    invocation.take(format)
    invocation.pictures = pictures
    invocation.reportsNoRows = reportsNoRows
    invocation.readsInit = !skipsInit
    return invocation
  }
}
