import AnnalsShell
import Testing

@Suite("Suggestions from what was entered before")
struct HistorySuggestionTests {
  @Test("The newest text that begins so says how it goes on")
  func newest() {
    var history = Self.history("count schools", "count councils", "schools")
    #expect(history.continuation(of: "count ") == "councils")
    #expect(history.continuation(of: "count s") == "chools")
    #expect(history.continuation(of: "s") == "chools")
  }

  @Test("Nothing, a text that is whole, and one that was never entered have no continuation")
  func none() {
    var history = Self.history("count")
    #expect(history.continuation(of: "") == nil)
    #expect(history.continuation(of: "count") == nil)
    #expect(history.continuation(of: "Count") == nil)
    #expect(history.continuation(of: "countx") == nil)
  }

  @Test("A text that grows, shrinks and grows again finds what a fresh one finds")
  func growing() {
    let entries = ["aab", "aa", "ab", "abc", "aac", "b", "ab\nc"]
    var history = Self.history(entries)
    for text in ["a", "aa", "aab", "a", "ab", "abc", "abcd", "a", "aac", "b", "ab\n", "aa"] {
      var fresh = Self.history(entries)
      #expect(history.continuation(of: text) == fresh.continuation(of: text), "\(text)")
      #expect(
        fresh.continuation(of: text)
          == entries.last { $0.hasPrefix(text) && $0 != text }.map {
            String($0.dropFirst(text.count))
          })
    }
  }

  @Test("What is entered meanwhile is found")
  func added() {
    var history = Self.history("count schools")
    #expect(history.continuation(of: "coun") == "t schools")
    history.add("count pubs")
    #expect(history.continuation(of: "count") == " pubs")
  }

  @Test("What is found letter by letter is what is found at once, among many texts")
  func large() {
    let texts = (0..<2000).map { "schools where number is \($0)" }
    var growing = Self.history(texts)
    let text = "schools where number is 17 and"
    for end in text.indices.dropFirst() {
      let beginning = String(text[..<end])
      var fresh = Self.history(texts)
      #expect(growing.continuation(of: beginning) == fresh.continuation(of: beginning))
    }
  }

  @Test(
    "A word is taken with what stands before it",
    arguments: [
      ("chools where", "chools"), (" where x", " where"), ("\n  (new", "\n  (new"), ("  ", "  "),
      ("été, x", "été"),
    ])
  func firstWord(continuation: String, word: String) {
    #expect(HistorySuggestion.firstWord(of: continuation) == word)
  }

  private static func history(_ texts: String...) -> HistorySuggestion { history(texts) }

  private static func history(_ texts: [String]) -> HistorySuggestion {
    var history = HistorySuggestion()
    for text in texts { history.add(text) }
    return history
  }
}
