import AnnalsSyntax

/// Words of other programs that people try first, and what they are here.
enum ForeignWord {
  /// Alone these ask for help.
  static let help: Set<String> = ["help", "?", "\\h", "\\?", ":h", ":help", "/help", "man", "-h"]

  /// Alone these leave.
  static let quit: Set<String> = [
    "quit", "exit", "\\q", ":q", ":q!", ":wq", ":x", "q", "bye", "logout", "/quit", "/exit",
  ]

  /// The commands that somebody may have meant who typed a dot and a word that is none.
  static func commands(near word: String) -> [String] {
    let word = word.lowercased()
    if let name = commands[word] { return [name.rawValue] }
    return Suggestion.nearest(to: word, among: CommandName.allCases.map(\.rawValue))
  }

  /// The command that does what a whole text asks for that is refused as a query; `nil` where
  /// it is no word of another program.
  static func command(for text: String) -> CommandName? {
    let text = text.lowercased().trimmingBlanks().trimmingEnd()
    if text.first == "\\" || text.first == ":" {
      let word = text.dropFirst().prefix { !$0.isWhitespace }
      return CommandName(rawValue: String(word)) ?? commands[String(word)]
    }
    return listing.contains(text) ? .describe : nil
  }

  /// The command that does what a short text seems to begin with: `desc councils`.
  static func verb(of text: String) -> CommandName? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first, words.count <= 3 else { return nil }
    return listing.contains(first) || first == "desc" ? .describe : commands[first]
  }

  /// What lists what there is.
  private static let listing: Set<String> = [
    "ls", "dir", "tables", "show tables", "show databases", "show schema", "schema", "d", "dt",
    "info", "models", "kinds", "list", "show columns", "columns", "fields", "what",
  ]

  private static let commands: [String: CommandName] = [
    "tables": .describe, "table": .describe, "schema": .describe, "fullschema": .describe,
    "d": .describe, "dt": .describe, "l": .describe, "ls": .describe, "databases": .describe,
    "columns": .describe, "info": .describe, "show": .describe,
    "h": .help, "?": .help, "man": .help, "commands": .help, "tutorial": .tour, "demo": .tour,
    "mode": .format, "pset": .set, "a": .format, "x": .format, "headers": .format,
    "import": .open, "load": .open, "attach": .open, "connect": .open, "c": .open, "cd": .open,
    "source": .read, "i": .read, "include": .read, "o": .output, "g": .once, "w": .save,
    "write": .save, "e": .edit, "s": .history, "timing": .timer, "time": .timer, "eqp": .explain,
    "limit": .rows, "maxrows": .rows, "refresh": .reload, "settings": .set, "options": .set,
    "config": .set,
  ]
}

extension String {
  /// Without the semicolons that end a statement elsewhere.
  fileprivate func trimmingEnd() -> String {
    var text = Substring(self)
    while let last = text.last, last == ";" || last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
