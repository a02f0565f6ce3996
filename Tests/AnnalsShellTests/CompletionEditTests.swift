import AnnalsShell
import Testing

@Suite("What completing puts into a text")
struct CompletionEditTests {
  @Test("A single candidate comes with a blank behind it")
  func single() {
    #expect(
      Self.completion("rating").edit(of: "kitchens ra")
        == CompletionEdit(replaced: 9..<11, text: "rating "))
  }

  @Test("The blank that is there serves, and a line's end needs none")
  func blankBehind() {
    let completion = Completion(replaced: 0..<2, candidates: [Candidate("rating", "")])
    #expect(
      completion.edit(of: "ra is") == CompletionEdit(replaced: 0..<3, text: "rating "))
    #expect(completion.edit(of: "ra\nx") == CompletionEdit(replaced: 0..<2, text: "rating"))
  }

  @Test("A folder goes on without a blank")
  func folder() {
    let completion = Completion(
      replaced: 0..<1, candidates: [Candidate("data/", "", isWhole: false)])
    #expect(completion.edit(of: "d")?.text == "data/")
  }

  @Test("Of several, what all begin with is certain, in their own spelling")
  func common() {
    #expect(Self.completion("Leith", "Leipzig").edit(of: "kitchens le")?.text == "Lei")
    #expect(Self.completion("Leith", "Leeds").edit(of: "kitchens le")?.text == "Le")
    #expect(Self.completion("Leith", "Leeds").edit(of: "kitchens Le") == nil)
    #expect(Self.completion("\"New X\"", "\"New Y\"").edit(of: "kitchens ne")?.text == "\"New ")
  }

  @Test("What was typed is never shortened, nor made certain by candidates that are not here")
  func uncertain() {
    #expect(Self.completion("\"North East\"", "Norfolk").edit(of: "kitchens no") == nil)
    let cut = Completion(
      replaced: 0..<1, candidates: [Candidate("aab", ""), Candidate("aac", "")], omitted: 3)
    #expect(cut.edit(of: "a") == nil)
  }

  @Test("A range that is not in the text changes nothing")
  func hostileRange() {
    let completion = Completion(replaced: 3..<9, candidates: [Candidate("x", "")])
    #expect(completion.edit(of: "abc") == nil)
  }

  @Test("Candidates are listed with their descriptions, cut to the width")
  func lines() {
    let completion = Completion(
      replaced: 0..<0,
      candidates: [Candidate("rating", "track, a grade"), Candidate("town", "field, text, Leith")])
    #expect(
      completion.lines(width: 40, limit: 9, isColoured: false) == [
        "rating  track, a grade", "town    field, text, Leith",
      ])
    #expect(
      completion.lines(width: 14, limit: 9, isColoured: false) == [
        "rating  track…", "town    field…",
      ])
    #expect(completion.lines(width: 5, limit: 9, isColoured: false) == ["rati…", "town"])
  }

  @Test("More than there is room for are counted")
  func many() {
    let candidates = (1...5).map { Candidate("name\($0)", "") }
    let completion = Completion(replaced: 0..<0, candidates: candidates, omitted: 0)
    #expect(
      completion.lines(width: 40, limit: 3, isColoured: false) == [
        "name1", "name2", "… and 3 more",
      ])
    let omitted = Completion(replaced: 0..<0, candidates: candidates, omitted: 2)
    #expect(omitted.lines(width: 40, limit: 9, isColoured: false).last == "… and 2 more")
    #expect(omitted.lines(width: 40, limit: 1, isColoured: false) == ["… and 7 more"])
    #expect(omitted.lines(width: 40, limit: 0, isColoured: false).isEmpty)
  }

  @Test("What a terminal would obey is shown in a list")
  func hostileName() {
    let completion = Completion(replaced: 0..<0, candidates: [Candidate("a\u{1B}[2J", "x\ny")])
    #expect(
      completion.lines(width: 40, limit: 3, isColoured: false) == ["a\\u{1B}[2J  x\\ny"])
  }

  private static func completion(_ texts: String...) -> Completion {
    Completion(replaced: 9..<11, candidates: texts.map { Candidate($0, "") })
  }
}
