import AnnalsEngine
import AnnalsShell
import AnnalsSyntax
import FoundationEssentials
import Testing

/// What completion offers in every query that there is, as far as it was typed.
@Suite("Completion")
struct CompletionLawTests {
  /// Each word takes some hundred readings of its query, so that one of so many is tried.
  private static let step = 41

  /// What nobody can list: names that a query gives, and words of a text that is looked for.
  private static let free: Set<String> = ["define", "let", "param", "contains", "use", "$"]

  @Test("offers the next word of a query, and what leads on", arguments: CaseLibrary.everyQuery)
  func holds(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    let assistant = Assistant(session: runner.session)
    let cuts = file.cases.filter { runner.isWithoutReport($0.query) }
      .flatMap { Cut.all(of: $0.query) }
    for (index, cut) in cuts.enumerated() where index % Self.step == file.name.utf8.count {
      let completion = assistant.completion(of: cut.before, at: cut.before.utf8.count)
      let isFree = cut.lastWord.map { Self.free.contains($0) } ?? false
      #expect(isFree || cut.isOffered(by: completion), "\(cut.before)|\(cut.word)")
      // A bracket is closed at any place, and a name that is given leads to what it is given for.
      let wholes = completion.candidates.filter { $0.isWhole && $0.text != ")" }
      for candidate in [wholes.first, wholes.last].compactMap({ $0 }) {
        let text = cut.taking(candidate, of: completion)
        let isNaming = Self.free.contains(candidate.text)
        #expect(
          isNaming || runner.isWithoutReport(text) || assistant.leadsOn(from: text), "\(text)|")
      }
    }
  }
}

extension Assistant {
  fileprivate func completion(of text: String, at cursor: Int) -> Completion {
    completion(of: text, at: cursor, files: { _ in [] })
  }

  /// Whether something may follow a text.
  fileprivate func leadsOn(from text: String) -> Bool {
    !completion(of: text + " ", at: text.utf8.count + 1).candidates.isEmpty
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

  /// The last word before it.
  var lastWord: String? {
    let bytes = Array(before.utf8)
    return Lexer.lex(bytes).tokens.dropLast().last.map { token in
      String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }
  }

  /// The text with a candidate.
  func taking(_ candidate: Candidate, of completion: Completion) -> String {
    let kept = Array(before.utf8)[..<completion.replaced.lowerBound]
    return String(decoding: kept, as: UTF8.self) + candidate.text
  }

  /// Whether a candidate begins with what was typed of it and the word.
  func isOffered(by completion: Completion) -> Bool {
    let typed = Array(before.utf8)[completion.replaced.lowerBound...]
    let wanted = FoldedName(String(decoding: typed, as: UTF8.self) + word).bytes
    return completion.candidates.contains { FoldedName($0.text).bytes.starts(with: wanted) }
  }
}
