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
      ServeCommand.self, MeasureCommand.self, RepeatCommand.self, CountCommand.self,
      KeystrokeCommand.self, GenerateCommand.self,
    ])
}
