import AnnalsShell
import Testing

@Suite("Up and down inside a text")
struct LineMotionTests {
  /// The cursor is written as `|`.
  static let moves: [(motion: LineMotion, before: String, after: String?)] = [
    (.up, "one|", nil),
    (.down, "|one", nil),
    (.up, "one\ntw|o", "on|e\ntwo"),
    (.down, "on|e\ntwo", "one\ntw|o"),
    (.up, "a\nlong|er", "a|\nlonger"),
    (.down, "long|er\na", "longer\na|"),
    (.up, "one\n|two", "|one\ntwo"),
    (.down, "one\n\nt|hree", nil),
    (.down, "on|e\n\nthree", "one\n|\nthree"),
    (.up, "one\n\nth|ree", "one\n|\nthree"),
    (.up, "é漢字\nab|c", "é漢|字\nabc"),
    (.down, "é漢|字\nabc", "é漢字\nab|c"),
    (.up, "|\n", nil),
    (.up, "\n|", "|\n"),
  ]

  @Test("The cursor keeps its column where the line is long enough", arguments: moves)
  func cursorKeepsColumn(motion: LineMotion, before: String, after: String?) throws {
    let point = try #require(before.utf8.firstIndex(of: UInt8(ascii: "|")))
    let offset = before.utf8.distance(from: before.utf8.startIndex, to: point)
    var text = Array(before.utf8)
    text.remove(at: offset)
    let target = motion.target(in: text, from: offset)
    var shown: String?
    if let target {
      text.insert(UInt8(ascii: "|"), at: target)
      shown = String(decoding: text, as: UTF8.self)
    }
    #expect(shown == after)
  }

  @Test("A cursor outside the text is brought back", arguments: [-5, 99])
  func cursorOutside(point: Int) throws {
    let target = try #require(
      LineMotion.up.target(in: Array("a\nb".utf8), from: point)
        ?? LineMotion.down.target(in: Array("a\nb".utf8), from: point))
    #expect((0...3).contains(target))
  }
}
