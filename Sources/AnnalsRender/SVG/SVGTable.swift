import AnnalsEngine

/// The rows of an answer as text, for what no picture shows.
struct SVGTable {
  private let headings: [String]
  private let cells: [[String]]
  private let areNumbers: [Bool]
  private let widths: [Double]
  private let left: Int

  /// More rows are counted and not drawn.
  private static let mostRows = 200
  private static let mostColumns = 24
  private static let widest = 260.0

  init(_ answer: Answer) {
    let columns = answer.columns.prefix(Self.mostColumns)
    headings = columns.map { VisibleText($0.headingWithUnit).text }
    areNumbers = columns.map(\.type.isNumber)
    cells = answer.rows.prefix(Self.mostRows).map { row in
      zip(row, columns).map { VisibleText($0.words(in: $1)).text }
    }
    left = answer.rows.count - cells.count
    var widths = headings.map { SVGText.width($0, .bold) }
    for row in cells {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], SVGText.width(cell))
      }
    }
    self.widths = widths.map { min($0, Self.widest) + 20 }
    lostColumns = answer.columns.count - columns.count
  }

  private let lostColumns: Int

  var width: Double { min(max(widths.reduce(0, +), 480), 20_000) }

  var words: String {
    "A table of \(counted(cells.count + left, "row", "rows")): \(headings.joined(separator: ", "))."
  }

  func draw(on canvas: inout SVGCanvas) {
    draw(headings, "strong", on: &canvas)
    canvas.path("M0 \((canvas.bottom + 1).inPixels)h\(canvas.width.inPixels)", "axis")
    canvas.bottom += 4
    for row in cells { draw(row, "", on: &canvas) }
    let rest = [
      left > 0 ? "\(counted(left, "more row is", "more rows are")) not drawn." : "",
      lostColumns > 0
        ? "\(counted(lostColumns, "more column is", "more columns are")) not drawn." : "",
    ].filter { !$0.isEmpty }
    guard !rest.isEmpty else { return }
    canvas.text(rest.joined(separator: " "), x: 0, y: canvas.bottom + 14, "muted")
    canvas.bottom += 20
  }

  private func draw(_ row: [String], _ classes: String, on canvas: inout SVGCanvas) {
    var x = 0.0
    for (index, cell) in row.enumerated() {
      let room = widths[index] - 20
      let isNumber = areNumbers[index]
      if !cell.isEmpty {
        canvas.text(
          cell, x: isNumber ? x + room : x, y: canvas.bottom + 13,
          isNumber ? "end \(classes)" : classes, room: room)
      }
      x += widths[index]
    }
    canvas.bottom += 18
  }
}
