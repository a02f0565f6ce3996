import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsRender

@Suite("Diagnostics")
struct DiagnosticTests {
  private func report(
    _ text: String, _ start: Int, _ end: Int, message: String = "oh", page: Page = .plain
  ) -> String {
    report(Array(text.utf8), start, end, message: message, page: page)
  }

  private func report(
    _ text: [UInt8], _ start: Int, _ end: Int, message: String = "oh", page: Page = .plain
  ) -> String {
    let diagnostic = Diagnostic(code: "x", message: message, range: SourceRange(start, end))
    return DiagnosticRenderer.render([diagnostic], text: text, name: "query", for: page)
  }

  @Test("A report is a place, a message, the line, a caret and what would be right")
  func wholeReport() {
    let diagnostic = Diagnostic(
      code: "unknown-name", message: "no record is called 'ratting'; did you mean 'rating'?",
      range: SourceRange(15, 22), help: ["councils where rating improved since 2014"])
    let text = Array("councils where ratting improved since 2014".utf8)
    #expect(
      DiagnosticRenderer.render([diagnostic], text: text, name: "query") == """
        query:1:16: error: no record is called 'ratting'; did you mean 'rating'?
          councils where ratting improved since 2014
                         ^~~~~~~
          help: councils where rating improved since 2014

        """)
  }

  @Test("The end of a text is after its last character")
  func endOfText() {
    let expected = """
      query:1:25: error: oh
        councils where rating is
                                ^

      """
    let text = "councils where rating is"
    #expect(report(text, 24, 24) == expected)
    #expect(report(text + "\n", 25, 25) == expected)
    #expect(report(text + "\n", 24, 24) == expected)
    #expect(report(text + "\r\n\n ", 28, 28) == expected)
  }

  @Test("An empty text has a place too", arguments: ["", "\n", "  \n\n"])
  func emptyText(text: String) {
    #expect(report(text, text.utf8.count, text.utf8.count).hasPrefix("query:1:1: error: oh\n"))
  }

  @Test("The line and the column are of the first character, lines end with either end")
  func laterLines() {
    for lineEnd in ["\n", "\r\n"] {
      let text = "councils\(lineEnd)  where x is good\(lineEnd)limit 1"
      let start = "councils\(lineEnd)  where ".utf8.count
      let expected = "query:2:9: error: oh\n    where x is good\n          ^\n"
      #expect(report(text, start, start + 1) == expected)
    }
  }

  @Test("A range over several lines is marked on the first")
  func severalLines() {
    #expect(
      report("councils where (a\nor b)", 15, 23) == """
        query:1:16: error: oh
          councils where (a
                         ^~

        """)
    // A range that begins at a line end is before it.
    #expect(report("ab\r\ncd", 3, 6).hasPrefix("query:1:3: error: oh\n  ab\n    ^\n"))
  }

  @Test("The caret stands right under tabs, wide, combined and hidden characters")
  func caretColumn() {
    #expect(report("\tab", 1, 2) == "query:1:2: error: oh\n   ab\n   ^\n")
    #expect(report("日本x", 6, 7) == "query:1:3: error: oh\n  日本x\n      ^\n")
    #expect(report("日本x", 3, 6) == "query:1:2: error: oh\n  日本x\n    ^~\n")
    #expect(report("e\u{301}x", 3, 4) == "query:1:3: error: oh\n  e\u{301}x\n   ^\n")
    #expect(report("\u{202E}x", 3, 4) == "query:1:2: error: oh\n  \\u{202E}x\n          ^\n")
  }

  @Test("Bytes that are no text are shown by number")
  func strayBytes() {
    #expect(
      report([0x61, 0xFF, 0xC3, 0x62], 1, 2) == "query:1:2: error: oh\n  a\\xFF\\xC3b\n   ^~~~\n")
    #expect(report([0xFF, 0xFE, 0x61], 2, 3).hasPrefix("query:1:3:"))
  }

  @Test("Ranges that lie outside the text are cut to it", arguments: [-5, 0, 2, 3, 4, 99, .max])
  func wildRanges(offset: Int) {
    for text in ["", "a\nb", "日", "\r\n"] {
      for end in [offset, 0, .max] {
        #expect(report(text, offset, end).hasPrefix("query:"))
      }
    }
  }

  @Test("A long line is cut around the caret, each cut marked")
  func longLine() {
    let text = String(repeating: "a", count: 150) + "XYZ" + String(repeating: "b", count: 150)
    let lines = report(text, 150, 153).split(separator: "\n")
    #expect(lines[0] == "query:1:151: error: oh")
    let before = String(repeating: "a", count: 70)
    let after = String(repeating: "b", count: 23)
    #expect(lines[1] == "  …\(before)XYZ\(after)…")
    #expect(lines[2] == String(repeating: " ", count: 73) + "^~~")
  }

  @Test("A long line never shows more than the page, and the caret is under the words")
  func longLines() {
    for width in [20, 40, 80, 200] {
      for start in stride(from: 0, through: 400, by: 7) {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: 400)
        text.insert(contentsOf: "XYZ".utf8, at: start)
        let lines = report(text, start, start + 3, page: Page(width: width)).split(separator: "\n")
        #expect(lines[1].count <= min(width, 100))
        let caret = lines[2].prefix { $0 == " " }.count
        #expect(lines[1].dropFirst(caret).hasPrefix("XYZ"))
        // What is not marked as cut is there to the end.
        let shown = lines[1].dropFirst(2)
        let caretInLine = caret - 2
        #expect(shown.hasPrefix("…") || caretInLine == start)
        #expect(shown.hasSuffix("…") || shown.count - caretInLine - 3 == 400 - start)
      }
    }
  }

  @Test("A range that is longer than the page is cut too")
  func longRange() {
    let text = String(repeating: "a", count: 300)
    let lines = report(text, 0, 300).split(separator: "\n")
    #expect(lines[1] == "  " + String(repeating: "a", count: 48) + "…")
    #expect(lines[2] == "  ^" + String(repeating: "~", count: 48))
  }

  @Test("More than the limit are counted")
  func limit() {
    let diagnostics = (0..<12).map {
      Diagnostic(code: "x", message: "no \($0)", range: SourceRange(0, 1))
    }
    let text = DiagnosticRenderer.render(diagnostics, text: [0x61], name: "a.annals")
    #expect(text.hasSuffix("a.annals:1:1: error: no 9\n  a\n  ^\n… and 2 more\n"))
    let three = DiagnosticRenderer.render(diagnostics, text: [0x61], name: "a", limit: 3)
    #expect(three.hasSuffix("… and 9 more\n"))
    #expect(DiagnosticRenderer.render([], text: [], name: "a").isEmpty)
  }

  @Test("Colours go to the place, the severity, the caret and the help")
  func colours() {
    let diagnostic = Diagnostic(code: "x", message: "oh", range: SourceRange(0, 2), help: ["ab"])
    let text = DiagnosticRenderer.render(
      [diagnostic], text: [0x61, 0x62], name: "q", for: Page(isColoured: true))
    #expect(
      text == """
        \u{1B}[1mq:1:1:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m oh
          ab
          \u{1B}[1;31m^~\u{1B}[0m
          \u{1B}[36mhelp:\u{1B}[0m ab

        """)
  }

  @Test("A text of one long line costs no more than reading it")
  func hugeLine() {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    let diagnostics = (0..<10).map {
      Diagnostic(code: "x", message: "oh", range: SourceRange($0 * 100_000, $0 * 100_000 + 1))
    }
    let report = DiagnosticRenderer.render(diagnostics, text: text, name: "q")
    #expect(report.utf8.count < 10 * 400)
  }
}

@Suite("Load reports")
struct LoadReportTests {
  @Test("An entry has its first place, how often, and where else")
  func entries() {
    let report = LoadReport(entries: [
      LoadReportEntry(
        path: "councils.inspections.overall", message: "'goood' is no grade of the scale 'ofsted'",
        count: 12,
        places: [
          FilePlace(file: "councils.json", line: 1042, column: 17),
          FilePlace(file: "councils.json", line: 1050, column: 17),
          FilePlace(file: "b.json", line: 3, column: 1),
        ]),
      LoadReportEntry(path: "councils.x", message: "undated", count: 1, places: []),
    ])
    #expect(
      LoadReportRenderer.render(report) == """
        councils.json:1042:17: warning: councils.inspections.overall: 'goood' is no grade of the scale 'ofsted'
          12 times; also at 1050:17, b.json:3:1
        warning: councils.x: undated

        """)
    #expect(LoadReportRenderer.render(report, limit: 1).hasSuffix("… and 1 more\n"))
    // The first of each path comes before all others.
    let many = LoadReport(
      entries: ["a 1", "a 2", "b 1", "a 3", "c 1"].map { text in
        LoadReportEntry(path: String(text.prefix(1)), message: text, count: 1, places: [])
      })
    #expect(
      LoadReportRenderer.render(many, limit: 4) == """
        warning: a: a 1
        warning: b: b 1
        warning: c: c 1
        warning: a: a 2
        … and 1 more

        """)
    #expect(LoadReportRenderer.render(LoadReport()).isEmpty)
  }

  @Test("A file that cannot be loaded has the line and a caret")
  func problems() {
    let problem = LoadProblem(
      message: "expected a value, found '}'",
      place: FilePlace(file: "a.json", line: 3, column: 9),
      excerpt: LoadProblem.Excerpt(bytes: Array("  \"a\": }".utf8), marked: 7..<8),
      help: ["leave out the comma"])
    #expect(
      LoadReportRenderer.render([problem, LoadProblem(message: "no such file 'b.json'")]) == """
        a.json:3:9: error: expected a value, found '}'
            "a": }
                 ^
          help: leave out the comma
        error: no such file 'b.json'

        """)
  }

  @Test("An excerpt that is shorter than its mark is shown as it is")
  func wildExcerpts() {
    let excerpt = LoadProblem.Excerpt(bytes: [0x61], marked: 5..<9)
    let text = LoadReportRenderer.render([LoadProblem(message: "oh", excerpt: excerpt)])
    #expect(text == "error: oh\n  a\n   ^\n")
  }
}
