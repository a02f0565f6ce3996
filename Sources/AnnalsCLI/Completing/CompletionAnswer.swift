import AnnalsShell

/// Candidates in the form in which a shell takes them, a line each.
struct CompletionAnswer {
  let word: TypedWord
  let candidates: [WordCandidate]
  let shell: CompletionShell

  /// - Parameter candidates: those with a newline or a tab in them, as a query of two lines has, are
  ///   passed over: shells take a line each.
  init(word: TypedWord, candidates: [WordCandidate], shell: CompletionShell) {
    self.word = word
    self.candidates = candidates.filter { !$0.text.contains { $0.isNewline || $0 == "\t" } }
    self.shell = shell
  }

  /// What the shell is told.
  ///
  /// - Parameter type: bash's `COMP_TYPE`, a character's number.
  func text(type: String?) -> String {
    switch shell {
    case .bash: bashLines(isListing: type == "63").map { $0 + "\n" }.joined()
    case .zsh: zip(typed, shown).map { "\($0)\t\($1)\n" }.joined()
    case .fish: fishLines.map { $0 + "\n" }.joined()
    }
  }

  // MARK: - fish

  /// Fish quotes by itself. A query that is one line would have its quote closed there too; the
  /// second is the same but for a blank.
  private var fishLines: [String] {
    let lines = candidates.map { "\($0.text)\t\($0.description)" }
    guard lines.count == 1, let only = candidates.first, only.end == .query else { return lines }
    return lines + [only.text + " "]
  }

  // MARK: - bash

  /// Bash puts what its lines have in common in the place of the word, and shows them where that
  /// is nothing new: then they are better short. With one line it closes an open quote, which is
  /// too soon in a query: so a second one goes on with the description.
  private func bashLines(isListing: Bool) -> [String] {
    let typed = typed
    if isListing { return shown }
    guard let first = typed.first else { return [] }
    let common = typed.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let current = ShellQuoting(of: word, in: shell).write(word.text)
    if typed.count > 1, common.count <= current.count {
      // The blank has nothing in common with the others, so that the word stays.
      return shown + [" "]
    }
    guard typed.count == 1, let only = candidates.first, only.end == .query else { return typed }
    return [first, first + " " + only.description]
  }

  // MARK: - Lines

  /// What stands in the line afterwards, from where the shell sees the word begin.
  private var typed: [String] {
    let quoting = ShellQuoting(of: word, in: shell)
    return candidates.map { candidate in
      let text = quoting.write(candidate.text)
      return switch candidate.end {
      // A query has blanks, so that a quote belongs before it.
      case .query where shell == .bash && word.raw == word.text: "'" + candidate.text
      // A blank behind an open quote would be part of the word.
      case .whole where word.quote == nil: text + " "
      case .whole, .folder, .query: text
      }
    }
  }

  /// What is shown where there are several: names in a column, and a few words on each.
  private var shown: [String] {
    let longest = min(candidates.map(\.name.count).max() ?? 0, Self.widest)
    return candidates.map { candidate in
      guard !candidate.description.isEmpty else { return candidate.name }
      let blanks = String(repeating: " ", count: max(0, longest - candidate.name.count) + 2)
      return candidate.name + blanks + candidate.description
    }
  }

  private static let widest = 32
}
