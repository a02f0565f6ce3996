import AnnalsSyntax
import Testing

@Suite("Names that can be read in two ways")
struct AmbiguityTests {
  @Test("A query that a shorter name would make another query is refused with both readings")
  func bothReadingsAreShown() throws {
    let parse = Self.parse("councils where rating is good or outstanding show region")
    #expect(parse.diagnostics.map(\.code) == ["two-readings"])
    let report = try #require(parse.diagnostics.first)
    #expect(report.range == SourceRange(25, 44))
    #expect(
      report.help == [
        "councils where rating is \"good or outstanding\" show region",
        "councils where rating is \"good\" or outstanding show region",
      ])
    for help in report.help { #expect(Self.parse(help).diagnostics.isEmpty) }
  }

  @Test("A name is simply the longest one where a shorter one makes no query", arguments: clear)
  func longestIsTaken(_ query: String) {
    #expect(Self.parse(query).diagnostics.isEmpty)
  }

  private static let clear = [
    // What would follow the shorter name is no value and no condition.
    "councils where region is Bath and North East Somerset",
    "councils where help and protection is good",
    "councils where region is \"good or outstanding\"",
    "councils where rating is good or inadequate",
  ]

  private static func parse(_ query: String) -> Parse {
    Parser.parse(Array(query.utf8), vocabulary: vocabulary)
  }

  private static let vocabulary: Vocabulary = {
    var vocabulary = Vocabulary()
    vocabulary.insert("councils", .kind)
    for name in ["rating", "region", "help", "help and protection"] {
      vocabulary.insert(name, .field)
    }
    for name in ["good", "outstanding", "inadequate"] { vocabulary.insert(name, .grade) }
    for name in ["good or outstanding", "Bath", "Bath and North East Somerset"] {
      vocabulary.insert(name, .value)
    }
    return vocabulary
  }()
}
