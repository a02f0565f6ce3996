import AnnalsRender
import AnnalsSyntax

extension Command {
  /// Reads a line that begins with a dot, or a word that works alone.
  ///
  /// - Returns: `nil` for a line that is no command, but a query.
  package static func parse(_ line: String) throws(CommandProblem) -> Command? {
    let line = line.trimmingBlanks()
    if let alone = standingAlone(line) { return alone }
    guard line.first == "." else { return nil }
    let parts = line.dropFirst().split(maxSplits: 1) { $0.isWhitespace }
    let word = String(parts.first ?? "")
    let argument = parts.dropFirst().first.map { String($0).trimmingBlanks() } ?? ""
    return try make(named: word, argument: argument.isEmpty ? nil : argument)
  }

  /// Whether a word is a command without a dot, when it is all that was typed.
  static func standsAlone(_ word: String) -> Bool { standingAlone(word) != nil }

  /// `help` and `quit` as people first try them.
  private static func standingAlone(_ line: String) -> Command? {
    switch line.lowercased() {
    case "help": .help(word: nil)
    case "quit", "exit": .quit
    default: nil
    }
  }

  private static func make(
    named word: String, argument: String?
  ) throws(CommandProblem) -> Command {
    guard let name = CommandName(rawValue: word.lowercased()) else {
      if word.lowercased() == "exit" { return .quit }
      let names = CommandName.allCases.map(\.rawValue)
      throw .unknownCommand(word, suggestions: Suggestion.nearest(to: word, among: names))
    }
    switch name {
    case .help: return .help(word: argument)
    case .open:
      guard let argument else { throw .missingArgument(name) }
      return .open(try DataOrigin.reading(argument))
    case .reload:
      if let argument { throw .unexpectedArgument(name, argument) }
      return .reload
    case .watch: return .watch(try argument.map(isOn))
    case .describe: return .describe(name: argument?.withoutQuotes())
    case .explain:
      guard let argument else { throw .missingArgument(name) }
      return .explain(query: argument)
    case .format: return .format(try argument.map(format(named:)))
    case .quit:
      if let argument { throw .unexpectedArgument(name, argument) }
      return .quit
    }
  }

  private static func isOn(_ word: String) throws(CommandProblem) -> Bool {
    switch word.lowercased() {
    case "on": true
    case "off": false
    default: throw .notOnOrOff(.watch, word)
    }
  }

  private static func format(named word: String) throws(CommandProblem) -> OutputFormat {
    if let format = OutputFormat(rawValue: word.lowercased()) { return format }
    let names = OutputFormat.allCases.map(\.rawValue)
    throw .unknownFormat(word, suggestions: Suggestion.nearest(to: word, among: names))
  }
}

extension String {
  /// A name that was quoted because it holds spaces is the name without the quotes.
  fileprivate func withoutQuotes() -> String {
    guard count > 1, let quote = first, quote == "\"" || quote == "'", last == quote else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}
