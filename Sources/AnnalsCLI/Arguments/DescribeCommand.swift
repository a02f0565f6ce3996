import AnnalsRender
import ArgumentParser

/// `annals describe`: what a model holds.
struct DescribeCommand: ParsableCommand, InvocationSource {
  static let configuration = ProgramCommand.describe.configuration(
    usage: "annals describe [options] [data.json]")

  @Option(name: .of(.format), help: .of(.format))
  var format: OutputFormat?

  @OptionGroup var data: DataOptions

  @Argument(help: .dataFiles)
  var dataPaths: [String] = []

  var invocation: Invocation {
    var invocation = Invocation(.describe)
    data.apply(to: &invocation)
    invocation.take(format)
    invocation.dataPaths = dataPaths
    return invocation
  }
}
