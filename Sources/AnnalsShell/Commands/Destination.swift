package import AnnalsRender

/// Where an answer goes that does not go to the terminal.
package enum Destination: Hashable, Sendable {
  /// `.once rows.csv`
  case file(String)

  /// `.once | sort`: what `sh` runs, with the answer as its input.
  case command(String)

  /// Reads what follows `.once` or `.output`.
  init(reading argument: String, of name: CommandName) throws(CommandProblem) {
    if argument.first == "|" {
      let command = String(argument.dropFirst()).trimmingBlanks()
      guard !command.isEmpty else { throw .missingArgument(name) }
      self = .command(command)
      return
    }
    self = .file(try CommandWords.only(in: argument, of: name))
  }

  /// As a notice shows it: what a terminal would obey is spelled out.
  var shownName: String { VisibleText(name).text }

  /// As a sentence names it.
  package var name: String {
    switch self {
    case .file(let path): "'\(path)'"
    case .command(let command): "| \(command)"
    }
  }

  /// The format that the name of a file says by its end; `nil` where it says none.
  package var format: OutputFormat? {
    guard case .file(let path) = self, let dot = path.lastIndex(of: "."),
      !path[dot...].contains("/")
    else { return nil }
    return Self.formats.first { $0.suffix == path[dot...].lowercased() }?.format
  }

  /// `.json, .jsonl, …`
  static let suffixes = formats.map(\.suffix).joined(separator: ", ")

  private static let formats: [(suffix: String, format: OutputFormat)] = [
    (".txt", .table), (".json", .json), (".jsonl", .jsonl), (".ndjson", .jsonl), (".csv", .csv),
    (".tsv", .tsv), (".md", .markdown), (".svg", .svg), (".html", .html), (".htm", .html),
  ]
}

/// An answer on its way to somewhere else.
package struct Delivery: Hashable, Sendable {
  package var text: String
  package var destination: Destination

  /// Whether it follows what is in the file already; else it takes its place.
  package var isAdded: Bool
}
