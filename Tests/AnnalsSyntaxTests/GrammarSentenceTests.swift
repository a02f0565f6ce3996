import AnnalsSyntax
import Testing

@Suite("Queries drawn from the grammar")
struct GrammarSentenceTests {
  @Test("The parser reads what the grammar allows", arguments: [1, 2, 3, 4] as [UInt64])
  func grammarIsRead(seed: UInt64) {
    var maker = SentenceMaker(.annals, seed: seed)
    for _ in 0..<1000 {
      let query = maker.sentence()
      let parse = Reading.parse(query)
      #expect(parse.diagnostics.isEmpty, "\(query)\n\(Reading.reports(parse))")
      guard parse.diagnostics.isEmpty else { return }
    }
  }

  @Test("What the parser read, it prints and reads again", arguments: [5, 6, 7] as [UInt64])
  func printingKeepsMeaning(seed: UInt64) {
    var maker = SentenceMaker(.annals, seed: seed)
    for _ in 0..<1000 {
      let first = Reading.parse(maker.sentence()).script
      let text = Printer().text(of: first)
      let second = Reading.parse(text)
      #expect(second.diagnostics.isEmpty, "\(text)\n\(Reading.reports(second))")
      #expect(second.script.hasSameMeaning(as: first), "\(text)")
      #expect(Printer().text(of: second.script) == text)
      guard second.diagnostics.isEmpty else { return }
    }
  }

  @Test(
    "A line end may stand between any two tokens where the statement is not complete",
    arguments: [8, 9] as [UInt64])
  func lineEndsAreWhiteSpace(seed: UInt64) {
    var maker = SentenceMaker(.annals, seed: seed)
    for _ in 0..<500 {
      let query = maker.sentence()
      let inLines = Self.tokens(of: query).joined(separator: "\n")
      let parse = Reading.parse(inLines)
      guard !Self.isCompleteEarly(query) else { continue }
      #expect(
        parse.script.hasSameMeaning(as: Reading.parse(query).script),
        "\(query)\n\(Reading.reports(parse))")
    }
  }

  @Test("The recogniser made from the grammar accepts what it draws")
  func recogniserAgreesWithMaker() {
    var maker = SentenceMaker(.annals, seed: 10)
    for _ in 0..<300 {
      let query = maker.sentence()
      #expect(GrammarRecogniser.accepts(query), "\(query)")
    }
  }

  private static func tokens(of query: String) -> [String] {
    let lexed = Lexer.lex(Array(query.utf8))
    return lexed.tokens.dropLast().map { lexed.spelling(of: $0.range) }
  }

  /// Without a vocabulary a name of several words, and a unit, stand on one line, and so does
  /// what a statement could do without. No blank stands at a dot or after `$`.
  private static func isCompleteEarly(_ query: String) -> Bool {
    let words = [
      "agency share", "requires improvement", "ILACS 2018", "children's homes",
      "Kingston upon Hull", "intervention ended", " cases", " people", "per 10,000", "days", "$",
      ".",
      "describe", "retained", "show each", "time", "longest",
      "spell", ") ", "sum", "average", "median",
      "lowest", "highest", "exactly",
    ]
    return words.contains { query.contains($0) }
  }
}
