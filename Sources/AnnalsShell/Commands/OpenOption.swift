import AnnalsModel
import AnnalsSyntax

/// An option of `.open`: those that the program has for its data files, with the same words.
package enum OpenOption: String, CaseIterable, Hashable, Sendable {
  case model = "--model"
  case input = "--input"
}

extension DataOrigin {
  /// Reads what follows `.open`: `homes.csv visits.csv --model m.json`.
  static func reading(_ text: String) throws(CommandProblem) -> DataOrigin {
    var origin = DataOrigin()
    var words = try CommandWords.split(text)[...]
    while let word = words.popFirst() {
      if word == "--" {
        origin.paths += words
        break
      } else if word.hasPrefix("-"), word != "-" {
        try origin.set(word, &words)
      } else {
        origin.paths.append(word)
      }
    }
    guard !origin.paths.isEmpty else { throw .missingArgument(.open) }
    return origin
  }

  /// Takes an option with its value, which is the next word or stands behind a `=`.
  private mutating func set(
    _ word: String, _ words: inout ArraySlice<String>
  ) throws(CommandProblem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map { String($0) } ?? word
    guard let option = OpenOption(rawValue: name) else {
      let names = OpenOption.allCases.map(\.rawValue)
      throw .unknownOption(name, suggestions: Suggestion.nearest(to: name, among: names))
    }
    let value = parts.dropFirst().first.map { String($0) } ?? words.popFirst()
    guard let value, !value.isEmpty else { throw .missingValue(option) }
    switch option {
    case .model: declarationPath = value
    case .input:
      guard let format = InputFormat(rawValue: value) else { throw .unknownInput(value) }
      self.format = format
    }
  }
}
