import AnnalsEngine

/// The name of a saved query: that of a file, without a place or anything hidden.
package struct ShelfName: Hashable, Sendable {
  package let text: String

  /// - Returns: `nil` for what could lead out of the folder or would not be seen in it.
  package init?(_ text: String) {
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      scalar != "/" && scalar.properties.generalCategory != .control
        && scalar.properties.generalCategory != .format
    }
    guard isSafe, let first = text.first, first != ".", first != "-", !first.isWhitespace,
      text.utf8.count <= Self.longest
    else { return nil }
    self.text = text
  }

  /// In bytes: file systems take 255, and the file's name has an end of its own.
  private static let longest = 200
}

extension Command {
  /// Reads what follows `.save`: `risers --replace`.
  static func save(reading argument: String) throws(CommandProblem) -> Command {
    var words = try CommandWords.split(argument)
    let isReplacing = words.contains("--replace")
    words.removeAll { $0 == "--replace" }
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw .unknownOption(option, suggestions: ["--replace"])
    }
    guard let word = words.first else { throw .missingArgument(.save) }
    guard words.count == 1 else { throw .severalWords(.save, words.joined(separator: " ")) }
    return .save(try ShelfName(reading: word), isReplacing: isReplacing)
  }
}

extension ShelfName {
  fileprivate init(reading word: String) throws(CommandProblem) {
    guard let name = ShelfName(word) else { throw .unsafeName(word) }
    self = name
  }
}

extension ShelfCall {
  /// Reads what follows `.run`: `risers floor=good`.
  init(reading argument: String) throws(CommandProblem) {
    var words = try CommandWords.split(argument)[...]
    guard let word = words.popFirst() else { throw .missingArgument(.run) }
    name = try ShelfName(reading: word)
    arguments = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = (parts.first ?? "").drop { $0 == "$" }
      guard parts.count == 2, !name.isEmpty else { throw .notArgument(word) }
      arguments.append(GivenValue(name: String(name), text: String(parts[1])))
    }
  }
}
