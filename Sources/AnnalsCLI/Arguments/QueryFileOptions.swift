import AnnalsShell
import ArgumentParser

/// Options of the commands that look at files of queries.
struct QueryFileOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp("Read names from this data.", valueName: "data.json"),
    completion: .file(extensions: ["json"]))
  var dataPath: String?

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("Whether output is coloured.", valueName: "when"))
  var colour = ColourChoice.auto

  func apply(to invocation: inout Invocation) {
    invocation.dataPaths = dataPath.map { [$0] } ?? []
    invocation.colour = colour
  }
}
