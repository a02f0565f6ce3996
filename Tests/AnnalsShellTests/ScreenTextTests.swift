import AnnalsShell
import Testing

@Suite("A text on a terminal")
struct ScreenTextTests {
  @Test("A text stands behind its prompt")
  func oneRow() throws {
    let screen = try #require(Self.screen("count", cursor: 2))
    #expect(screen.cursorPlace == ScreenPlace(row: 0, column: 4))
    #expect(screen.end == ScreenPlace(row: 0, column: 7))
  }

  @Test("A row that is just full ends at the start of the next one")
  func exactFill() throws {
    let screen = try #require(Self.screen("12345678", cursor: 8))
    #expect(screen.end == ScreenPlace(row: 1, column: 0))
    #expect(screen.cursorPlace == screen.end)
  }

  @Test("A newline behind a full row leaves an empty one")
  func newlineBehindAFullRow() throws {
    let screen = try #require(Self.screen("12345678\nx"))
    #expect(screen.end == ScreenPlace(row: 2, column: 1))
    #expect(screen.painted([], region: nil).contains("12345678\r\n\r\nx"))
  }

  @Test("A wide character that does not fit goes to the next row, with the cursor")
  func wideCharacter() throws {
    let screen = try #require(Self.screen("1234567漢", cursor: 7))
    #expect(screen.cursorPlace == ScreenPlace(row: 1, column: 0))
    #expect(screen.end == ScreenPlace(row: 1, column: 2))
    #expect(screen.painted([], region: nil).contains("1234567 漢"))
  }

  @Test("A mark stands on the character before it")
  func mark() throws {
    #expect(try #require(Self.screen("e\u{301}x")).end == ScreenPlace(row: 0, column: 4))
  }

  @Test("A tab goes to the next column of eight, and a control character takes two")
  func tabsAndControls() throws {
    let screen = try #require(Self.screen("\t\u{1}", columns: 20))
    #expect(screen.end == ScreenPlace(row: 0, column: 10))
    #expect(screen.painted([], region: nil).contains("      ^A"))
  }

  @Test("What a prompt hides takes no room")
  func hiddenParts() throws {
    let screen = try #require(Self.screen("x", prompt: "\u{1}\u{1B}[1m\u{2}> "))
    #expect(screen.end == ScreenPlace(row: 0, column: 3))
  }

  @Test(
    "Where readline's picture is not certain there is none of ours",
    arguments: [("x", "é> "), ("x", "a\nb> "), ("x", "123456789> "), ("\u{9B}31m", "> ")])
  func uncertain(text: String, prompt: String) {
    #expect(Self.screen(text, prompt: prompt) == nil)
  }

  @Test("A text taller than the screen is left as readline draws it")
  func tooTall() {
    #expect(Self.screen("1\n2\n3", rows: 4) != nil)
    #expect(Self.screen("1\n2\n3", rows: 3) == nil)
  }

  @Test("Colours stand around their characters, and the cursor goes back to where it was")
  func colours() throws {
    let screen = try #require(Self.screen("a if", cursor: 0))
    #expect(
      screen.painted([Highlight(2..<4, .keyword)], region: nil)
        == "\u{1B}7\r\u{1B}[2Ca \u{1B}[0;35mif\u{1B}[0m\u{1B}8")
  }

  @Test("What is marked is shown in reverse, also inside a colour")
  func region() throws {
    let screen = try #require(Self.screen("abc", cursor: 3))
    #expect(
      screen.painted([Highlight(0..<3, .unknown)], region: 1..<2).contains(
        "\u{1B}[0;4ma\u{1B}[0;4;7mb\u{1B}[0;4mc\u{1B}[0m"))
  }

  @Test("A range outside of the text is no reason to stop")
  func hostileRange() throws {
    let screen = try #require(Self.screen("ab", cursor: 0))
    #expect(screen.painted([Highlight(1..<90, .name)], region: 50..<60).contains("\u{1B}[0;36mb"))
  }

  @Test("Only the palette's colours are used, and neither black nor white")
  func palette() throws {
    let screen = try #require(Self.screen("ab", cursor: 0))
    for style in HighlightStyle.allCases where style != .comment {
      let codes = screen.painted([Highlight(0..<2, style)], region: nil)
        .matches(of: /\u{1B}\[([0-9;]*)m/).flatMap { $0.1.split(separator: ";") }
      #expect(codes.allSatisfy { ["0", "1", "4", "7"].contains($0) || 31...36 ~= Int($0) ?? 0 })
    }
  }

  @Test("A suggestion keeps to its row, with its newlines as signs")
  func suggestion() throws {
    let screen = try #require(Self.screen("ab", cursor: 2))
    #expect(
      screen.painted(suggestion: "c\nd\u{1B}")
        == "\u{1B}7\u{1B}[90mc↵d^[\u{1B}[0m\u{1B}8")
    #expect(screen.painted(suggestion: "1234567")?.contains("12345\u{1B}") == true)
    #expect(screen.painted(suggestion: "\u{301}x") == nil)
    let full = try #require(Self.screen("1234567", cursor: 7))
    #expect(full.painted(suggestion: "x") == nil)
  }

  @Test("A list below the text leaves the cursor in it")
  func listBelow() throws {
    let screen = try #require(Self.screen("a\nb", cursor: 1))
    #expect(
      screen.painted(below: ["x", "y"])
        == "\n\r\n\u{1B}[Kx\r\n\u{1B}[Ky\u{1B}[3A\r\u{1B}[3C")
    #expect(screen.roomBelow == 21)
    #expect(try #require(Self.screen("1\n2\n3", rows: 5)).roomBelow == 2)
    #expect(try #require(Self.screen("1\n2\n3\n4\n5", rows: 6)).roomBelow == 1)
  }

  private static func screen(
    _ text: String, cursor: Int? = nil, prompt: String = "> ", columns: Int = 10, rows: Int = 24
  ) -> ScreenText? {
    ScreenText(
      text, cursor: cursor ?? text.utf8.count, prompt: prompt,
      size: ScreenText.Size(rows: rows, columns: columns),
      width: { $0 == "漢" ? 2 : $0 == "\u{301}" ? 0 : 1 })
  }
}
