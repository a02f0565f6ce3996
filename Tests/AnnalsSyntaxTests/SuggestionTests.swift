import AnnalsSyntax
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private static let fields = ["rating", "region", "type", "population", "caseload", "in care"]

  @Test("A misspelt word finds its neighbours", arguments: table)
  func neighboursAreFound(_ word: String, _ expected: [String]) {
    #expect(Suggestion.nearest(to: word, among: Self.fields) == expected)
  }

  private static let table: [(String, [String])] = [
    ("ratng", ["rating"]), ("raitng", ["rating"]), ("RATING", ["rating"]), ("regoin", ["region"]),
    ("populaton", ["population"]), ("in-car", ["in care"]), ("qqqqqqqqqqqq", []), ("x", []),
    ("", []), ("tpye", ["type"]), ("caselaod", ["caseload"]), ("rat", []),
  ]

  @Test("There are three at most, nearest first")
  func threeAtMost() {
    let names = [
      "abcdefghix", "abcdefghiy", "abcdefgxyz", "abcdefghij", "abcdefghiz", "abcdefghiw",
    ]
    #expect(
      Suggestion.nearest(to: "abcdefghijk", among: names)
        == ["abcdefghij", "abcdefghix", "abcdefghiy"])
  }

  @Test("A distance past a third of the word finds nothing")
  func farWordsAreNotFound() {
    #expect(Suggestion.nearest(to: "abcdef", among: ["abcdxy"]) == ["abcdxy"])
    #expect(Suggestion.nearest(to: "abcdef", among: ["abcxyz"]) == [])
    #expect(Suggestion.nearest(to: "abcde", among: ["abcxy"]) == [])
  }

  @Test("A third of two letters is none, not even for another spelling of them")
  func shortWordsHaveNoNeighbours() {
    #expect(Suggestion.nearest(to: "ab", among: ["AB", "ac"]) == [])
    #expect(Suggestion.nearest(to: "abc", among: ["ABC", "abd"]) == ["ABC", "abd"])
  }

  @Test("A word of a longer name finds it from four letters on")
  func wordsFindWhatHoldsThem() {
    #expect(Suggestion.nearest(to: "lead", among: ["lead inspector"]) == ["lead inspector"])
    #expect(Suggestion.nearest(to: "age", among: ["age at start"]) == [])
  }

  @Test("Letters outside ASCII count as one")
  func lettersAreCounted() {
    #expect(Suggestion.nearest(to: "Ostfold", among: ["Østfold"]) == ["Østfold"])
    #expect(Suggestion.nearest(to: "сoуncils", among: ["councils"]) == ["councils"])
  }

  @Test("Names over 64 bytes are never compared")
  func longNamesAreLeftAlone() {
    let name = String(repeating: "a", count: 64)
    #expect(Suggestion.nearest(to: name + "b", among: [name]) == [])
    #expect(Suggestion.nearest(to: name, among: [name + "b"]) == [])
    #expect(Suggestion.nearest(to: String(name.dropLast()), among: [name]) == [name])
  }
}
