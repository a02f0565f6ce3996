import ArgumentParser

extension ProgramCommand {
  /// How help begins: usage and examples in every command, at the same places.
  func configuration(
    usage: String, notes: String = "", subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    let examples = examples.map { "  " + $0 }.joined(separator: "\n")
    var configuration = CommandConfiguration(
      commandName: rawValue, abstract: summary, usage: usage,
      discussion: (notes.isEmpty ? "" : notes + "\n\n") + "EXAMPLES:\n" + examples,
      version: self == .annals ? "annals \(Version.current)" : "",
      subcommands: subcommands)
    if self != .annals { configuration._superCommandName = Self.annals.rawValue }
    return configuration
  }

  /// Command lines to begin with; those of the man page are run by a test.
  private var examples: [String] {
    switch self {
    case .annals:
      [
        "annals -c 'councils where rating improved since 2023'",
        "annals -f queries.annals data.json --format csv",
        "annals visits.csv homes.csv",
      ]
    case .describe: ["annals describe", "annals describe data.json"]
    case .model: ["annals model data.csv > data.model.json"]
    case .explain:
      [
        "annals explain 'councils where rating improved since 2023'",
        "annals explain --analyse 'homes where rating is poor' data.json",
      ]
    case .check: ["annals check --strict queries/*.annals --model data.json"]
    case .fmt: ["annals fmt queries/*.annals", "annals fmt --diff queries.annals"]
    case .report: ["annals report queries.annals data.json -o report.html"]
    }
  }
}

extension ArgumentHelp {
  /// The argument for data files.
  static let dataFiles = ArgumentHelp(
    "The data: JSON, NDJSON or CSV; several files are one model, - is standard input.",
    valueName: "data.json")

  /// The argument for the file of a report.
  static let reportFile = ArgumentHelp(
    "The file of queries; - is standard input.", valueName: "file")

  /// The argument for files of queries.
  static let queryFiles = ArgumentHelp(
    "Files of queries; - is standard input.", valueName: "file")
}
