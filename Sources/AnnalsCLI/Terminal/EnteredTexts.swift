import AnnalsShell

/// What was entered at prompts, this one and those before it.
struct EnteredTexts {
  /// Oldest first.
  private(set) var texts: [String]
  private let file: HistoryFile?

  init() {
    file = HistoryFile()
    texts = file?.load().map(\.text) ?? []
  }

  /// Keeps a text, before it is run: what is entered survives whatever it does.
  ///
  /// - Returns: whether it is kept. It is not when it was the last one already, or begins with a
  ///   blank: that is how people say so to shells.
  mutating func add(_ text: String) -> Bool {
    guard text != texts.last, text.first != " " else { return false }
    texts.append(text)
    file?.append(text)
    return true
  }
}
