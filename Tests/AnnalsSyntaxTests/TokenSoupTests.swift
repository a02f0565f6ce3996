import AnnalsSyntax
import Testing

@Suite("Any text is read")
struct TokenSoupTests {
  @Test("Words in any order are read to their end", arguments: [1, 2, 3, 4] as [UInt64])
  func soupIsRead(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 0...24, using: &random)
      let words = (0..<count).map { _ in random.pick(Self.words) }
      check(words.joined(separator: random.pick([" ", " ", " ", "", "\n"])))
    }
  }

  @Test("Any bytes are read to their end", arguments: [5, 6] as [UInt64])
  func bytesAreRead(seed: UInt64) {
    var random = Random(seed: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 0...40, using: &random)
      let bytes = (0..<count).map { _ in
        random.chance(1, in: 3)
          ? UInt8.random(in: 0...255, using: &random) : random.pick(Self.common)
      }
      check(bytes)
    }
  }

  @Test("A query with any of its bytes changed is read to its end", arguments: [7] as [UInt64])
  func changedQueriesAreRead(seed: UInt64) {
    var random = Random(seed: seed)
    for query in CaseFile.read("trees.cases") {
      for _ in 0..<60 {
        var bytes = Array(query.query.utf8)
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes = Array(bytes[..<place])
        }
        check(bytes)
      }
    }
  }

  private func check(_ text: String) { check(Array(text.utf8)) }

  /// Reads a text with and without names, and what was printed of it again.
  private func check(_ text: [UInt8]) {
    for vocabulary in [nil, Vocabulary.councils] {
      let parse = Parser.parse(text, vocabulary: vocabulary)
      #expect(parse.diagnostics.count <= 10)
      for report in parse.diagnostics {
        #expect(report.range.start >= 0 && report.range.end <= text.count + 1)
      }
      let starts = parse.diagnostics.map(\.range.start)
      #expect(starts == starts.sorted())
      guard parse.diagnostics.isEmpty else { continue }
      let printed = Printer(vocabulary: vocabulary).text(of: parse.script)
      let again = Parser.parse(Array(printed.utf8), vocabulary: vocabulary)
      #expect(again.diagnostics.isEmpty, "\(printed)")
      #expect(again.script.hasSameMeaning(as: parse.script), "\(printed)")
      let plain = Parser.parse(Array(printed.utf8))
      #expect(plain.script.hasSameMeaning(as: parse.script), "\(printed)")
    }
  }

  private static let common = Array("councils where rating is good or(\"')#-. 2014,".utf8)

  private static let words: [String] =
    Keyword.allCases.map(\.rawValue) + Punctuation.allCases.map(\.rawValue) + [
      "councils", "councils", "councils where", "councils where rating", "rating", "rating is",
      "good", "good", "London", "North", "West", "East", "Lincolnshire", "Bath", "help",
      "protection", "care", "requires", "improvement", "2014", "2014-03-31", "10%", "-5", "March",
      "31", "Q3", "FY2013/14", "cases", "\"in care\"", "\"", "'", "=", ">", "&", "&&", ".", "#",
      "\n",
      "sort", "worsened", "wehre", "the", "which", "select", "1,000", "é", "\u{202E}", "“", "--",
      "ratng", "given", "Kingston", "upon", "Hull", "City",
    ]
}
