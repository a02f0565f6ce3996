import Testing

@testable import AnnalsRender

@Suite("Widths and hidden characters")
struct DisplayWidthTests {
  @Test(
    "A text takes as many columns as a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆｕｌｌ", 8), ("한국어", 6), ("☰", 1),
      ("⌚", 2), ("䷀", 1),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👍", 2), ("🏽", 2), ("🇬🇧", 2),
      ("❤", 1), ("…", 1), ("─", 1), ("£", 1), ("नमस्ते", 4), ("สวัสดี", 4), ("שלום", 4),
    ])
  func widths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    "What a terminal would obey or a reader could not see is spelled out",
    arguments: [
      ("plain", "plain"), ("\u{1B}[0m", "\\u{1B}[0m"), ("a\nb\tc\r", "a\\nb\\tc\\r"),
      ("\u{202E}x", "\\u{202E}x"), ("a\u{200D}b", "a\\u{200D}b"), ("\u{85}", "\\u{85}"),
      ("\u{301}a", "\\u{301}a"), ("a\u{301}", "a\u{301}"), ("\u{7F}", "\\u{7F}"),
      ("1\u{FE0F}", "1\\u{FE0F}"), ("❤\u{FE0F}", "❤\\u{FE0F}"), ("👍🏽", "👍\\u{1F3FD}"), ("🏽", "🏽"),
      ("\u{E0041}", "\\u{E0041}"),
      ("\u{3164}", "\\u{3164}"), ("\r\n", "\\r\\n"), ("\u{378}", "\\u{378}"),
    ])
  func visible(raw: String, shown: String) {
    let visible = VisibleText(raw)
    #expect(visible.text == shown)
    #expect(visible.width == DisplayWidth.of(shown))
  }

  @Test("No scalar leaves the printer as something that is obeyed or hidden")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = VisibleText("a" + String(scalar)).text
      #expect(!shown.unicodeScalars.contains { VisibleText.isHidden($0) }, "\(value)")
    }
  }

  @Test("A cut text ends with a mark and fits", arguments: 1...12)
  func cutting(limit: Int) {
    for text in ["abcdefgh", "日本語日本語", "e\u{301}e\u{301}e\u{301}e\u{301}", "a"] {
      let whole = VisibleText(text)
      let cut = whole.cut(to: limit)
      #expect(cut.width <= limit)
      #expect(cut.width == DisplayWidth.of(cut.text))
      #expect(cut == whole || cut.text.hasSuffix("…"))
      #expect((cut == whole) == (whole.width <= limit))
    }
  }

  @Test("Wrapping loses nothing but the spaces at the breaks", arguments: 2...40)
  func wrapping(width: Int) {
    for text in ["one two three four", "averyveryverylongword and 日本語日本語", "", " a", "a  b"] {
      let lines = wrapped(text, to: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(wrapped("one two", to: nil) == ["one two"])
  }
}
