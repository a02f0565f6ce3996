/// How a word is written so that a shell reads it as meant, from where the shell takes the word
/// to begin.
struct ShellQuoting {
  private let word: TypedWord
  private let shell: CompletionShell

  init(of word: TypedWord, in shell: CompletionShell) {
    self.word = word
    self.shell = shell
  }

  func write(_ text: String) -> String {
    guard let quote = word.quote else { return afterBreak(in: escaped(text)) }
    // What stands before the quote stays there.
    let inside = text.dropFirst(word.textBeforeQuote.count)
    return quote == "'"
      ? inside.map { $0 == "'" ? "'\\''" : "\($0)" }.joined()
      : inside.map { "\\\"$`".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  private func escaped(_ text: String) -> String {
    let (head, rest) =
      word.beginsWithTilde && text.hasPrefix("~/") ? ("~/", text.dropFirst(2)) : ("", text[...])
    return head + rest.map { Self.isPlain($0) ? "\($0)" : "\\\($0)" }.joined()
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "_-./,:=@%+".contains(character)
  }

  /// To bash a word begins behind the last of these, whatever the program takes for one.
  private func afterBreak(in text: String) -> String {
    guard shell == .bash, let last = word.raw.lastIndex(where: { "=:@".contains($0) }) else {
      return text
    }
    let head = word.raw[...last]
    return text.hasPrefix(head) ? String(text.dropFirst(head.count)) : text
  }
}
