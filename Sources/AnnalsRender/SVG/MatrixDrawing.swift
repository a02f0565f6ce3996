/// Draws a `MatrixChart`: a cell for each number, shaded by it, and the margins.
struct MatrixDrawing {
  private let chart: MatrixChart
  private let labelWidth: Double
  private let cellWidth: Double
  private let low: Double
  private let high: Double

  private static let cellHeight = 30.0
  private static let mostLabel = 220.0

  init(_ chart: MatrixChart, _ width: Double) {
    self.chart = chart
    labelWidth = min(Self.labelWidth(chart), width * 0.35)
    let count = Double(max(Self.columnCount(chart), 1))
    cellWidth = max(min((width - labelWidth) / count, 130), 24)
    let values = chart.rows.flatMap { $0.numbers.compactMap(\.value) }
    low = min(values.min() ?? 0, 0)
    high = values.max() ?? 0
  }

  static func sheetWidth(_ chart: MatrixChart) -> Double {
    min(max(labelWidth(chart) + Double(columnCount(chart)) * 110, 480), 20_000)
  }

  func draw(on canvas: inout SVGCanvas) {
    canvas.text("\(chart.rowKey) ↓", x: 0, y: canvas.bottom + 12, "muted", room: labelWidth - 8)
    canvas.text(
      "\(chart.columnKey) → · \(chart.measure)", x: labelWidth, y: canvas.bottom + 12, "muted",
      room: canvas.width - labelWidth)
    canvas.bottom += 20
    drawHeadings(on: &canvas)
    for row in chart.rows { draw(row, on: &canvas) }
    drawTotals(on: &canvas)
    canvas.bottom += 12
  }

  private func x(_ column: Int) -> Double { labelWidth + Double(column) * cellWidth }

  private func drawHeadings(on canvas: inout SVGCanvas) {
    let lines = chart.columns.map {
      SVGText.wrapped($0.label, to: cellWidth - 8, size: 10).prefix(3)
    }
    let height = Double(lines.map(\.count).max() ?? 1) * 12
    for (index, column) in chart.columns.enumerated() {
      canvas.area(
        column.ink, x: x(index) + 1, y: canvas.bottom + height + 2, width: cellWidth - 2, height: 4)
      for (place, line) in lines[index].enumerated() {
        canvas.text(
          line, x: x(index) + cellWidth / 2,
          y: canvas.bottom + height - Double(lines[index].count - 1 - place) * 12 - 2, "small mid",
          size: 10, room: cellWidth - 4)
      }
    }
    if hasTotals {
      canvas.text(
        "all", x: x(chart.columns.count) + cellWidth / 2, y: canvas.bottom + height - 2,
        "small mid strong", size: 10)
    }
    canvas.bottom += height + 8
  }

  private func draw(_ row: MatrixChart.Row, on canvas: inout SVGCanvas) {
    let (y, baseline) = (canvas.bottom, canvas.bottom + Self.cellHeight / 2 + 4)
    canvas.area(row.series.ink, x: labelWidth - 7, y: y + 1, width: 4, height: Self.cellHeight - 2)
    canvas.text(row.series.label, x: 0, y: baseline, room: labelWidth - 14)
    for (index, number) in row.numbers.enumerated() where index < chart.columns.count {
      draw(number, row, index, y: y, on: &canvas)
    }
    if let total = row.total {
      canvas.text(
        total.words, x: x(chart.columns.count) + cellWidth / 2, y: baseline, "mid strong",
        room: cellWidth - 4)
    }
    canvas.bottom += Self.cellHeight
  }

  private func draw(
    _ number: ChartNumber, _ row: MatrixChart.Row, _ column: Int, y: Double,
    on canvas: inout SVGCanvas
  ) {
    let title = "\(row.series.label), \(chart.columns[column].label): \(number.words)"
    let (x, middle) = (x(column), y + Self.cellHeight / 2 + 4)
    let box = "M\((x + 1).inPixels) \((y + 1).inPixels)h\((cellWidth - 2).inPixels)"
    let rest = "v\((Self.cellHeight - 2).inPixels)h\((2 - cellWidth).inPixels)z"
    guard let value = number.value else {
      // Nothing was counted, or nothing is known, which its words say.
      canvas.raw("<path class=\"hollow\" stroke-dasharray=\"2 3\" d=\"\(box)\(rest)\"/>\n")
      return canvas.text(
        number.words, x: x + cellWidth / 2, y: middle, "small mid muted", size: 10,
        room: cellWidth - 6)
    }
    let paint = canvas.use(.tint(tint(value)))
    canvas.raw("<path class=\"\(paint)\" d=\"\(box)\(rest)\">")
    canvas.title(title)
    canvas.raw("</path>\n")
    canvas.text(
      number.short, x: x + cellWidth / 2, y: middle, "mid on-\(paint)", room: cellWidth - 4)
  }

  private func tint(_ value: Double) -> Int {
    guard value != 0 else { return 0 }
    let part = high > low ? NumberScale(from: low, to: high).part(value) : 1
    return 1 + Int((part * Double(SVGTint.count - 2)).rounded())
  }

  private func drawTotals(on canvas: inout SVGCanvas) {
    guard hasTotals, !chart.totals.isEmpty else { return }
    let baseline = canvas.bottom + Self.cellHeight / 2 + 4
    canvas.text("all", x: 0, y: baseline, "strong")
    for (index, total) in chart.totals.enumerated() {
      canvas.text(
        total.words, x: x(index) + cellWidth / 2, y: baseline, "mid strong", room: cellWidth - 4)
    }
    canvas.bottom += Self.cellHeight
  }

  private var hasTotals: Bool { Self.hasTotals(chart) }

  private static func hasTotals(_ chart: MatrixChart) -> Bool {
    !chart.totals.isEmpty || chart.rows.contains { $0.total != nil }
  }

  private static func columnCount(_ chart: MatrixChart) -> Int {
    chart.columns.count + (hasTotals(chart) ? 1 : 0)
  }

  private static func labelWidth(_ chart: MatrixChart) -> Double {
    let names = chart.rows.map { SVGText.width($0.series.label) }.max() ?? 0
    return min(max(names, SVGText.width(chart.rowKey) + 16, 40) + 18, mostLabel)
  }
}
