extension PictureRenderer {
  /// A shaded number for each row and column, with letters over the columns, for tables whose
  /// columns have no room beside each other; shades alone where numbers have no room either.
  func matrix(_ chart: MatrixChart) -> String {
    let names = room(forNames: chart.rows.reduce(0) { max($0, DisplayWidth.of($1.series.label)) })
    let highest = chart.rows.flatMap(\.numbers).compactMap(\.value).reduce(0, max)
    let number = chart.rows.flatMap(\.numbers).reduce(1) {
      max($0, DisplayWidth.of(Self.words(for: $1)))
    }
    // A shade, its number and a gap.
    let cell = [number + 2, Self.narrowestCell].first { names + $0 * chart.columns.count <= width }
    guard highest > 0, let cell else { return "" }
    let codes = SeriesCodes(chart.columns)
    var output = TextBuffer()
    output.pad(names + 1)
    for (place, column) in chart.columns.enumerated() {
      output.pad(cell - 2)
      output.write(codes[place], column.ink.block, on: page)
      output.write(" ")
    }
    output.endLine()
    for row in chart.rows {
      write(name: row.series.label, names, to: &output)
      for number in row.numbers {
        write(number, Shade(part: (number.value ?? 0) / highest), in: cell, to: &output)
      }
      output.endLine()
    }
    writeKey(
      chart.columns.enumerated().map {
        KeyEntry(code: codes[$0], label: $1.label, style: $1.ink.block)
      }, to: &output)
    write(legend: legend(of: chart), to: &output)
    return output.text
  }

  private func legend(of chart: MatrixChart) -> [String] {
    let isUnknown = chart.rows.contains { row in
      row.numbers.contains { $0.value == nil && !$0.words.isEmpty }
    }
    return [
      "\(chart.measure), rows by \(chart.rowKey), columns by \(chart.columnKey)"
        + (isUnknown ? "; ? is not known." : "."),
      Shade.sentence,
    ]
  }

  /// Writes a number at the right of its cell, and the gap behind it.
  private func write(
    _ number: ChartNumber, _ shade: Shade?, in cell: Int, to output: inout TextBuffer
  ) {
    let words = cell > Self.narrowestCell ? Self.words(for: number) : ""
    output.pad(cell - 1 - (shade == nil ? 0 : 1) - DisplayWidth.of(words))
    if let shade { output.write(shade.character, shade.style, on: page) }
    output.write(words + " ")
  }

  private static func words(for number: ChartNumber) -> String {
    number.value != nil || number.words.isEmpty ? number.short : SeriesCodes.unknown
  }

  /// A shade and a gap.
  private static let narrowestCell = 2
}
