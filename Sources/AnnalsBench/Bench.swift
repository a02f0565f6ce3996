import Annals
import ArgumentParser

/// Annals as its benchmarks ask it: each command prints figures for the scripts that compare them.
///
/// Questions are read from standard input, one a line, each with how its answer is compared.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "AnnalsBench",
    abstract: "Ask a loaded model the questions of a benchmark.",
    discussion: "Questions come on standard input: '# columns 1,2 QUERY', one a line.",
    subcommands: [
      ServeCommand.self, MeasureCommand.self, CountCommand.self, KeystrokeCommand.self,
      GenerateCommand.self,
    ])
}

/// The data that a command asks.
struct DataArguments: ParsableArguments {
  @Argument(help: "The JSON file to ask.")
  var data: String

  @Argument(help: "The declaration of what it holds.")
  var declaration: String

  func load() throws(LoadError) -> Model {
    try Model(paths: [data], declaration: declaration)
  }
}
