import AnnalsShell

/// `annals complete SHELL HEAD LINE [TYPE]`: what the scripts of shells ask, and nobody else.
///
/// It says nothing where something is wrong: somebody is typing.
struct CompleteRun: Hashable, Sendable {
  private let shell: CompletionShell
  private let head: String
  private let line: String
  private let type: String?

  /// - Returns: `nil` for a command line that is not of a script's making.
  init?(_ arguments: [String]) {
    guard arguments.first == "complete", (4...5).contains(arguments.count),
      let shell = CompletionShell(rawValue: arguments[1])
    else { return nil }
    self.shell = shell
    head = shell == .fish ? Self.reopened(arguments[2]) : arguments[2]
    line = arguments[3]
    type = arguments.dropFirst(4).first
  }

  /// Fish closes a quote behind the cursor before it asks; nothing follows a closed one.
  private static func reopened(_ head: String) -> String {
    guard let word = TypedWord.words(of: head, in: .fish).last, word.quote == nil,
      let quote = word.raw.first, quote == "'" || quote == "\"", word.raw.last == quote
    else { return head }
    return String(head.dropLast())
  }

  /// What the script is told.
  var answer: String {
    let completion = CommandLineCompletion(head: head, line: line, in: shell)
    return CompletionAnswer(
      word: completion.word, candidates: completion.candidates, shell: shell
    ).text(type: type)
  }
}
