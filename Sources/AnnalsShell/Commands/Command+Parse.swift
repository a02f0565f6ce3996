import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Command {
  /// Reads a line that begins with a dot, or words that work alone.
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

  /// Whether a line is a command without a dot, when it is all that was typed.
  static func standsAlone(_ line: String) -> Bool { standingAlone(line) != nil }

  private static func standingAlone(_ line: String) -> Command? {
    if ForeignWord.help.contains(line.lowercased()) { return .help(word: nil) }
    if ForeignWord.quit.contains(line.lowercased()) { return .quit }
    let parts = line.split(maxSplits: 1) { $0.isWhitespace }
    guard parts.count == 2, parts[0].lowercased() == CommandName.why.rawValue else { return nil }
    return .why(name: String(parts[1]).trimmingBlanks())
  }

  private static func make(
    named word: String, argument: String?
  ) throws(CommandProblem) -> Command {
    guard let name = CommandName(rawValue: word.lowercased()) else {
      if ForeignWord.quit.contains(word.lowercased()) { return .quit }
      if word == "?" { return .help(word: argument) }
      throw .unknownCommand(word, suggestions: ForeignWord.commands(near: word))
    }
    if let argument { return try name.command(with: argument) }
    return try name.commandAlone()
  }
}

extension CommandName {
  /// The command without words behind it.
  fileprivate func commandAlone() throws(CommandProblem) -> Command {
    switch self {
    case .help: .help(word: nil)
    case .tour: .tour(.next)
    case .describe: .describe(name: nil)
    case .last: .last(nil)
    case .history: .history(text: nil)
    case .edit: .edit(number: nil)
    case .run: .run(nil)
    case .reload: .reload
    case .watch: .watch(nil)
    case .output: .output(nil)
    case .format: .format(nil)
    case .rows: .set(.rows, value: nil)
    case .timer: .set(.timer, value: nil)
    case .set: .set(nil, value: nil)
    case .quit: .quit
    case .explain, .why, .save, .read, .open, .once: throw .missingArgument(self)
    }
  }

  /// The command with the words behind it.
  fileprivate func command(with argument: String) throws(CommandProblem) -> Command {
    switch self {
    case .help: .help(word: argument)
    case .tour: .tour(try TourMove(reading: argument))
    case .describe: .describe(name: argument.withoutQuotes())
    case .explain: .explain(query: argument)
    case .why: .why(name: argument)
    case .last: .last(try OutputFormat(reading: argument))
    case .history: .history(text: argument)
    case .edit: .edit(number: try number(in: argument))
    case .save: try Command.save(reading: argument)
    case .run: .run(try ShelfCall(reading: argument))
    case .read: .read(path: try CommandWords.only(in: argument, of: self))
    case .open: .open(try DataOrigin.reading(argument))
    case .watch: .watch(try Bool(reading: argument, of: self))
    case .once: .once(try Destination(reading: argument, of: self))
    case .output: .output(try Destination(reading: argument, of: self))
    case .format: .format(try OutputFormat(reading: argument))
    case .rows: try Command.set(.rows, reading: argument)
    case .timer: try Command.set(.timer, reading: argument)
    case .set: try Command.set(reading: argument)
    case .reload, .quit: throw .unexpectedArgument(self, argument)
    }
  }

  private func number(in argument: String) throws(CommandProblem) -> Int {
    guard let number = Int(argument), number > 0 else { throw .notNumber(self, argument) }
    return number
  }
}

extension Bool {
  init(reading word: String, of name: CommandName) throws(CommandProblem) {
    switch word.lowercased() {
    case "on": self = true
    case "off": self = false
    default: throw .notOnOrOff(name, word)
    }
  }
}

extension OutputFormat {
  init(reading word: String) throws(CommandProblem) {
    guard let format = OutputFormat(rawValue: word.lowercased()) else {
      let names = OutputFormat.allCases.map(\.rawValue)
      throw .unknownFormat(word, suggestions: Suggestion.nearest(to: word, among: names))
    }
    self = format
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
