import AnnalsEngine
import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsRender

@Suite("Hostile texts")
struct HostileTextTests {
  /// The scalars of a text that a terminal would obey; line ends are ours.
  private func obeyed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F: true
      case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C: true
      default: false
      }
    }
  }

  @Test(
    "No control or bidi character leaves",
    arguments: [TextFormat.table, .json, .jsonl, .markdown])
  func answersAreInert(format: TextFormat) {
    for page in [Page.plain, Page(width: 30), Page(width: 80)] {
      #expect(obeyed(AnswerRenderer.render(hostileAnswer, as: format, for: page)).isEmpty)
    }
  }

  @Test(
    "On a terminal nothing leaves in any format",
    arguments: TextFormat.allCases, [Page(width: 30), Page(width: 80)])
  func terminalsAreSafe(format: TextFormat, page: Page) {
    // A tab between the cells of TSV is ours.
    let text = AnswerRenderer.render(hostileAnswer, as: format, for: page)
    #expect(obeyed(text).filter { format != .tsv || $0 != "\t" }.isEmpty)
  }

  @Test("What CSV and TSV show on a terminal has a line a row")
  func linesOnATerminal() {
    for format in [TextFormat.csv, .tsv] {
      let text = AnswerRenderer.render(hostileAnswer, as: format, for: Page(width: 80))
      #expect(text.split(separator: "\n").count == 1 + hostileTexts.count)
    }
  }

  @Test("A line of a table or of Markdown is a line of the answer")
  func linesAreRows() {
    let table = AnswerRenderer.render(hostileAnswer, as: .table).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(table.count == 2 + hostileTexts.count + 1 + 3 + 1)
    let markdown = AnswerRenderer.render(hostileAnswer, as: .markdown).split(separator: "\n")
    #expect(markdown.filter { $0.hasPrefix("|") }.count == 2 + hostileTexts.count)
  }

  @Test("Escape codes with colours on are only ours")
  func coloursAreOurs() {
    let text = AnswerRenderer.render(hostileAnswer, as: .table, for: Page(isColoured: true))
    var rest = text[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      let code = rest[escape...].prefix { $0 != "m" }.dropFirst(2)
      #expect(["0", "1", "31", "91", "33", "93", "32", "36"].contains(code), "\(code)")
      rest = rest[rest.index(after: escape)...]
    }
  }

  @Test("Reports show what is hidden in a query, a file and a message")
  func reportsAreInert() {
    for text in hostileTexts {
      let bytes = Array("councils where \(text) is good".utf8)
      let diagnostic = Diagnostic(
        code: "x", message: "no record is called '\(text)'", range: SourceRange(15, 16),
        help: [text])
      let report = DiagnosticRenderer.render([diagnostic], text: bytes, name: text)
      #expect(obeyed(report).isEmpty, "\(report)")
      #expect(report.split(separator: "\n").count == 4)
      let entry = LoadReportEntry(
        path: text, message: text, count: 2, places: [FilePlace(file: text, line: 1, column: 1)])
      #expect(obeyed(LoadReportRenderer.render(LoadReport(entries: [entry]))).isEmpty)
    }
  }

  @Test("Descriptions and greetings show what is hidden in a model")
  func descriptionsAreInert() {
    for text in hostileTexts {
      let model = smallModel(title: text, region: text, unit: text)
      #expect(obeyed(DescriptionRenderer.render(model, today: day("2026-08-22"))).isEmpty)
      let queries = GreetingRenderer.suggestedQueries(for: model) + [text]
      let greeting = GreetingRenderer.render(model, today: day("2026-08-22"), queries: queries)
      #expect(obeyed(greeting).isEmpty)
    }
  }
}
