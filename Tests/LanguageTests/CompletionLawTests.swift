import AnnalsEngine
import AnnalsShell
import AnnalsSyntax
import FoundationEssentials
import Testing

/// What completion offers in every query that there is, as far as it was typed.
@Suite("Completion")
struct CompletionLawTests {
  /// The queries of the cases run in the whole of each file; one word of so many is tried.
  private static let step = 7

  @Test("offers the next word of a query that is right", arguments: CaseLibrary.everyQuery)
  func offersNextWord(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    let assistant = Assistant(session: runner.session)
    var seen: Set<String> = []
    var count = 0
    for item in file.cases where runner.isWithoutReport(item.query) {
      for cut in Cut.all(of: item.query) where seen.insert(cut.before + "|" + cut.word).inserted {
        count += 1
        guard count.isMultiple(of: Self.step) else { continue }
        let completion = assistant.completion(
          of: cut.before, at: cut.before.utf8.count, files: { _ in [] })
        if !cut.isOffered(by: completion) {
          print("LAW2\t\(file.name)\t\(cut.before)|\(cut.word)\t\(completion.candidates.prefix(6).map(\.text))")
        }
        for candidate in completion.candidates.shuffled().prefix(6) where candidate.isWhole && candidate.text != ")" {
          let text = String(decoding: Array(cut.before.utf8)[..<completion.replaced.lowerBound], as: UTF8.self) + candidate.text
          if runner.isWithoutReport(text) { continue }
          let next = assistant.completion(of: text + " ", at: text.utf8.count + 1, files: { _ in [] })
          if next.candidates.isEmpty { print("LAW1\t\(file.name)\t\(cut.before)|\(candidate.text)") }
        }
      }
    }
  }
}

/// A query up to one of its words.
private struct Cut {
  var before: String
  var word: String

  static func all(of query: String) -> [Cut] {
    let bytes = Array(query.utf8)
    return Lexer.lex(bytes).tokens.compactMap { token in
      switch token.kind {
      case .word, .keyword:
        Cut(
          before: String(decoding: bytes[..<token.start], as: UTF8.self),
          word: String(decoding: bytes[token.start..<token.end], as: UTF8.self))
      case .numeral, .quoted, .punctuation, .symbol, .unknown, .end: nil
      }
    }
  }

  /// Whether a candidate begins with what was typed of it and the word.
  func isOffered(by completion: Completion) -> Bool {
    let typed = Array(before.utf8)[completion.replaced.lowerBound...]
    let wanted = FoldedName(String(decoding: typed, as: UTF8.self) + word).bytes
    return completion.candidates.contains { FoldedName($0.text).bytes.starts(with: wanted) }
  }
}
