/// A word of a shell's command line, as it is typed.
struct TypedWord: Hashable, Sendable {
  /// As it stands in the line.
  var raw = ""

  /// What the shell makes of it: without quotes.
  var text = ""

  /// The quote that is open at its end.
  var quote: Character?

  /// How much of `text` stands before the quote that is open.
  var textBeforeQuote = ""

  /// Whether a `~/` at its start is the person's folder.
  var beginsWithTilde: Bool { raw.hasPrefix("~/") }

  /// Cuts a command into its words; the last one is empty behind a blank.
  static func words(of line: String, in shell: CompletionShell) -> [TypedWord] {
    var words = [TypedWord()]
    var rest = Substring(line)
    while let character = rest.popFirst() {
      let last = words.count - 1
      if words[last].quote == nil, character.isWhitespace {
        if !words[last].raw.isEmpty { words.append(TypedWord()) }
      } else {
        words[last].take(character, &rest, shell)
      }
    }
    return words
  }

  private mutating func take(
    _ character: Character, _ rest: inout Substring, _ shell: CompletionShell
  ) {
    raw.append(character)
    switch character {
    case "'" where quote != "\"", "\"" where quote != "'":
      textBeforeQuote = text
      quote = quote == nil ? character : nil
    case "\\" where isEscape(before: rest.first, shell):
      guard let next = rest.popFirst() else { return }
      raw.append(next)
      // A line end behind a backslash is no part of the word.
      if next != "\n" || quote == "'" { text.append(next) }
    default:
      text.append(character)
    }
  }

  /// Whether a backslash takes its meaning from the character behind it.
  private func isEscape(before next: Character?, _ shell: CompletionShell) -> Bool {
    switch quote {
    case nil: true
    case "'": shell == .fish && (next == "'" || next == "\\")
    default: next.map { "\"\\$`\n".contains($0) } ?? false
    }
  }
}
