import ArgumentParser

/// `annals describe`: what a model holds.
struct DescribeCommand: ParsableCommand, InvocationSource {
  static let configuration = CommandConfiguration(
    commandName: "describe", _superCommandName: "annals",
    abstract: "Show what the data holds: kinds, fields, tracks, scales.")

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp("The JSON file to describe.", valueName: "data.json"),
    completion: .file(extensions: ["json"]))
  var dataPaths: [String] = []

  var invocation: Invocation {
    var invocation = Invocation(.describe)
    shared.apply(to: &invocation)
    invocation.dataPaths = dataPaths
    return invocation
  }
}
