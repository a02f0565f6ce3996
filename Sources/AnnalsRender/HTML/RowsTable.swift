import AnnalsEngine
import AnnalsModel

/// Writes the rows of an answer as a table that sorts by what its cells mean.
///
/// A cell whose words are not its order, as those of a grade, carries a number beside them; one
/// without a value is marked, and stands last whichever way the column is sorted.
struct RowsTable {
  private let answer: Answer
  private let number: Int
  private let evidence: RowEvidence?

  init(_ answer: Answer, number: Int, evidence: RowEvidence?) {
    self.answer = answer
    self.number = number
    self.evidence = evidence
  }

  func write(to html: inout HTMLWriter) {
    guard !answer.rows.isEmpty, !answer.columns.isEmpty else { return }
    html.open(
      "div",
      [
        ("class", "scroll"), ("role", "region"), ("tabindex", "0"),
        ("aria-label", "Rows of answer \(number)"),
      ])
    html.raw("\n<table class=\"rows\" id=\"q\(number)-rows\">\n<thead>\n<tr>")
    for column in answer.columns {
      html.element("th", [("scope", "col")] + column.classes) { $0.text(column.headingWithUnit) }
    }
    if evidence != nil { html.raw("<th scope=\"col\" class=\"ev\">evidence</th>") }
    html.raw("</tr>\n</thead>\n<tbody>\n")
    let cells = answer.columns.indices.map { CellWriter(answer, column: $0) }
    for row in answer.rows.indices {
      html.raw("<tr>")
      for cell in cells { cell.write(row, to: &html) }
      evidence?.write(row, to: &html)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }
}

/// Writes the cells of a column.
private struct CellWriter {
  private let answer: Answer
  private let index: Int
  private let column: AnswerColumn
  private let tag: String
  private let trail: MeasuredTrail?
  private let labels: Int

  /// What its cells are, for the style.
  private let kind: String

  init(_ answer: Answer, column index: Int) {
    self.answer = answer
    self.index = index
    column = answer.columns[index]
    let isName = column.role == .name || (column.role == .key && index == 0)
    tag = isName ? "th scope=\"row\"" : "td"
    trail = answer.trails.first { $0.column == index }
    labels = column.type.labels.count
    kind =
      switch column.type {
      case .number: " class=\"n r\""
      case .day, .length, .flag: " class=\"r\""
      case .grade: " class=\"g\""
      case .text: ""
      }
  }

  func write(_ row: Int, to html: inout HTMLWriter) {
    let cell = answer.rows.cell(row, index)
    html.raw("<" + tag)
    html.raw(kind)
    if cell.isUnknown { html.raw(" data-u=\"\"") }
    if let value = cell.sortValue { html.raw(" data-v=\"\(value)\"") }
    html.raw(">")
    if row < PageLimits.drawnRows { draw(cell, of: row, to: &html) }
    write(cell, to: &html)
    html.raw(tag == "td" ? "</td>" : "</th>")
  }

  /// What the words of a cell have beside them for the eye.
  private func draw(_ cell: Cell, of row: Int, to html: inout HTMLWriter) {
    if case .grade(let grade) = cell { html.raw(GradeMark.markup(grade, of: labels)) }
    if let trail, answer.entities.indices.contains(row) {
      html.raw(SVGSparkline.fragment(trail.readings(of: answer.entities[row])) ?? "")
    }
  }

  private func write(_ cell: Cell, to html: inout HTMLWriter) {
    if case .text(let text) = cell, let address = WebAddress(text) {
      html.open("span", [("class", "address")])
      html.link(address, text)
      html.close("span")
    } else {
      html.text(cell.words(in: column))
    }
  }
}

/// How much of a large answer a page tells beside its rows, which are all there.
enum PageLimits {
  /// Rows with their evidence.
  static let evidence = 500

  /// Gradings of one entity on one track, the latest.
  static let gradings = 100

  /// Rows with a spot in the colour of a grade, or a line beside a figure.
  static let drawnRows = 2_000

  /// Rows of a history that are seen under its picture without being asked for.
  static let openRows = 40

  /// Lanes of the picture behind a list.
  static let lanes = 200

  /// Lanes under one axis.
  static let lanesTogether = 52

  /// Entities that could not be told.
  static let notKnown = 1_000
}

extension Cell {
  /// A number that sorts as the cell does; `nil` for one that sorts by its text, or has no value.
  var sortValue: String? {
    switch self {
    case .text, .missing, .outOfDate, .empty, .notKnown: nil
    case .integer(let number), .atLeast(let number): String(number)
    case .fraction(let number): number.isFinite ? number.shortestText : nil
    case .day(let day, _): day.isKnown ? String(day.number) : nil
    case .grade(let grade): String(grade)
    case .length(let length): String(length.days)
    case .flag(let flag): flag ? "1" : "0"
    }
  }

  fileprivate var isUnknown: Bool {
    switch self {
    case .missing, .outOfDate, .empty, .notKnown: true
    case .day(let day, _): !day.isKnown
    case .text, .integer, .fraction, .grade, .length, .flag, .atLeast: false
    }
  }
}

extension AnswerColumn {
  fileprivate var classes: [(name: String, value: String)] {
    type.isNumber ? [("class", "n")] : []
  }
}
