import AnnalsModel

extension PictureRenderer {
  /// A sparkline for each group, all on one scale, with the numbers at its ends.
  func lines(_ chart: LineChart) -> String {
    guard let first = chart.days.first, let last = chart.days.last,
      let sparkline = Sparkline(of: chart.lines.lazy.flatMap(\.numbers).compactMap(\.value))
    else { return "" }
    let label = { (line: LineChart.Line) in chart.key.isEmpty ? "" : line.series.label }
    let names = room(forNames: chart.lines.reduce(0) { max($0, DisplayWidth.of(label($1))) })
    let margin = names > 0 ? names + 1 : 0
    let table = LineNumbers(chart, in: width - margin - min(chart.days.count, width / 3))
    let left = max(width - margin - table.width, 1)
    // Days that are few are wide enough to be seen, days that are many share a column.
    let repeats = min(max(left / max(chart.days.count, 1), 1), 4)
    let together = (chart.days.count + left - 1) / left
    let taken = min((chart.days.count + together - 1) / together * repeats, left)
    var output = TextBuffer()
    table.writeHeadings(after: margin + taken, to: &output, on: page)
    for (index, line) in chart.lines.enumerated() {
      if names > 0 { write(name: label(line), names, to: &output) }
      var canvas = Canvas(width: taken)
      draw(line, sparkline, (together, repeats), on: &canvas)
      canvas.write(to: &output, on: page)
      table.write(index, to: &output)
      output.endLine()
    }
    var legend = [
      "\(first.inWords) to \(last.inWords), \(counted(chart.days.count, "day", "days"));"
        + " \(chart.measure) from ▁ \(chart.words(of: sparkline.lowest))"
        + " to █ \(chart.words(of: sparkline.highest))"
        + (chart.hasGaps ? ", · is no number." : ".")
    ]
    if together > 1 {
      legend.append("Each character is the last number of up to \(together) days.")
    }
    write(legend: legend, to: &output)
    return output.text
  }

  private func draw(
    _ line: LineChart.Line, _ sparkline: Sparkline, _ share: (together: Int, repeats: Int),
    on canvas: inout Canvas
  ) {
    var column = 0
    for start in stride(from: 0, to: line.numbers.count, by: share.together) {
      let days = line.numbers[start..<min(start + share.together, line.numbers.count)]
      let number = days.last { $0.value != nil }?.value
      canvas.fill(column..<column + share.repeats, with: sparkline.character(for: number))
      column += share.repeats
    }
  }
}

extension LineChart {
  fileprivate var hasGaps: Bool {
    lines.contains { $0.numbers.contains { $0.value == nil } }
  }

  /// A number in the words that it has in the table.
  fileprivate func words(of value: Double) -> String {
    for line in lines {
      if let number = line.numbers.first(where: { $0.value == value }) { return number.words }
    }
    return value.shortestText
  }
}

/// The numbers beside the lines: as many columns as there is room for.
private struct LineNumbers {
  private let columns: [(heading: String, cells: [String], width: Int)]

  /// With a gap before each column, and one in the page that stays empty.
  var width: Int { columns.reduce(0) { $0 + $1.width + TableLayout.gap } }

  init(_ chart: LineChart, in room: Int) {
    let known = chart.lines.map { $0.numbers.filter { $0.value != nil } }
    let order = { (left: ChartNumber, right: ChartNumber) in
      (left.value ?? 0) < (right.value ?? 0)
    }
    let all: [(String, [ChartNumber?])] = [
      ("first", known.map(\.first)), ("last", known.map(\.last)),
      ("lowest", known.map { $0.min(by: order) }), ("highest", known.map { $0.max(by: order) }),
    ]
    let columns = all.map { heading, numbers in
      let cells = numbers.map { $0?.short ?? "" }
      let width = cells.reduce(heading.count) { max($0, DisplayWidth.of($1)) }
      return (heading: heading, cells: cells, width: width)
    }
    // The ends are more than the bounds, and one end alone is nothing.
    let choices = [columns, Array(columns.prefix(2)), []]
    self.columns =
      choices.first { choice in
        choice.reduce(0) { $0 + $1.width + TableLayout.gap } <= room
      } ?? []
  }

  func writeHeadings(after margin: Int, to output: inout TextBuffer, on page: Page) {
    guard !columns.isEmpty else { return }
    output.pad(margin)
    for column in columns {
      output.pad(TableLayout.gap + column.width - column.heading.count)
      output.write(column.heading, .heading, on: page)
    }
    output.write("\n")
  }

  func write(_ line: Int, to output: inout TextBuffer) {
    for column in columns {
      output.pad(TableLayout.gap + column.width - DisplayWidth.of(column.cells[line]))
      output.write(column.cells[line])
    }
  }
}
