import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Fitting a page")
struct FittingTests {
  @Test(
    "No line is wider than the page", arguments: [improvedAnswer, everyCellAnswer, hostileAnswer])
  func nothingIsTooWide(answer: Answer) {
    for width in 20...200 {
      let text = AnswerRenderer.render(answer, as: .table, for: Page(width: width))
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(width): \(line)")
      }
    }
  }

  @Test(
    "Every cell is whole or marked", arguments: [improvedAnswer, everyCellAnswer, hostileAnswer])
  func nothingIsLostInSilence(answer: Answer) {
    let grid = Grid(answer)
    for width in 20...200 {
      let page = Page(width: width)
      let text = AnswerRenderer.render(answer, as: .table, for: page)
      guard let widths = TableLayout.widths(of: grid.columns, in: page) else {
        // Stacked: whole but for line breaks.
        let flat = text.filter { $0 != " " && $0 != "\n" }
        for cell in grid.rows.joined() {
          #expect(flat.contains(cell.text.text.filter { $0 != " " }), "\(width): \(cell.text)")
        }
        continue
      }
      let isCut =
        zip(grid.columns, widths).contains { column, width in
          column.headingLines(for: width).last?.text.hasSuffix("…") == true
        } || grid.rows.contains { row in zip(row, widths).contains { $0.text.width > $1 } }
      let footer = text.split(separator: "\n").joined(separator: " ")
      #expect(isCut == footer.contains(" to fit \(width) columns."), "\(width)")
      for (row, line) in zip(grid.rows, Self.body(of: text)) {
        for (cell, column) in zip(row, widths) {
          let shown = cell.text.cut(to: column)
          #expect(line.contains(shown.text))
          #expect(shown == cell.text || shown.text.hasSuffix("…"))
        }
      }
    }
  }

  /// The lines below the rule.
  private static func body(of text: String) -> ArraySlice<Substring> {
    text.split(separator: "\n").drop { !$0.hasPrefix("─") }.dropFirst()
  }

  @Test("The example fits 80 columns with one name cut and all grades whole")
  func exampleFits80Columns() {
    let answer = Answer(
      columns: improvedAnswer.columns.dropLast(),
      rows: [
        [
          .text("Bournemouth, Christchurch and Poole"), .grade(0), .grade(1),
          .day(day("2021-12-03"), .day),
        ]
      ], facts: improvedAnswer.facts)
    let text = AnswerRenderer.render(answer, as: .table, for: Page(width: 80))
    #expect(text.contains("Bournemouth, Christchurch and Po"))
    #expect(text.contains("requires improvement"))
    #expect(text.contains("1 cell cut (…) to fit 80 columns."))
  }

  @Test("A heading goes over several lines before a cell is cut")
  func headingsGiveWayFirst() {
    let answer = Answer(
      columns: [
        column("name", .name, .text),
        column("proportion of agency workers", .mentioned, .number(unit: nil)),
      ],
      rows: [[.text("Bath and North East Somerset"), .integer(7)]],
      facts: facts(total: 1, hasCondition: false))
    let lines = AnswerRenderer.render(answer, as: .table, for: Page(width: 44))
      .split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "                               proportion of",
        "name                          agency workers",
        "────────────────────────────  ──────────────",
        "Bath and North East Somerset               7",
      ])
  }

  @Test("Cells of a column begin in the same place, however wide their letters are")
  func columnsAlign() {
    let names = [
      "Knowsley", "日本語", "e\u{301}te\u{301}", "👍🏽", "❤\u{FE0F}", "🇬🇧", "한국", "अ", "\u{1B}x",
    ]
    let answer = Answer(
      columns: [column("name", .name, .text), column("x", .mentioned, .text)],
      rows: names.map { [.text($0), .text("#")] }, facts: facts(total: 9, hasCondition: false))
    let lines = AnswerRenderer.render(answer, as: .table).split(separator: "\n").dropFirst(2)
    for line in lines.prefix(names.count) {
      #expect(DisplayWidth.of(String(line.prefix { $0 != "#" })) == 13, "\(line)")
    }
  }

  @Test("The narrowest page still shows everything")
  func narrowestPage() {
    let text = AnswerRenderer.render(improvedAnswer, as: .table, for: Page(width: 1))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 10 })
  }

  @Test("A page without a width cuts nothing", arguments: [improvedAnswer, everyCellAnswer])
  func pipesAreWhole(answer: Answer) {
    let text = AnswerRenderer.render(answer, as: .table)
    for cell in Grid(answer).rows.joined() { #expect(text.contains(cell.text.text)) }
    #expect(!text.contains("…"))
  }
}
