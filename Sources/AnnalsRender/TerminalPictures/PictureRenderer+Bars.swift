extension PictureRenderer {
  /// A name, a number and a bar a line, for tables that have no room for bars of their own.
  func bars(_ chart: BarChart) -> String {
    let values = chart.bars.compactMap(\.number.value)
    // A bar begins at nothing: there is none for less.
    guard values.count > 1, !values.contains(where: { $0 < 0 }), let highest = values.max() else {
      return ""
    }
    let names = room(forNames: chart.bars.reduce(0) { max($0, DisplayWidth.of($1.label)) })
    let numbers = chart.bars.reduce(0) { max($0, DisplayWidth.of($1.number.short)) }
    let left = width - names - numbers - 2
    guard left >= Self.narrowestBar else { return "" }
    var output = TextBuffer()
    for bar in chart.bars {
      write(name: bar.label, names, to: &output)
      output.pad(numbers - DisplayWidth.of(bar.number.short))
      output.write(bar.number.short + " ")
      output.write(bar.number.value.map { Bar.text(of: $0, highest: highest, width: left) } ?? "")
      output.endLine()
    }
    let open = chart.bars.contains(where: \.number.isOpen) ? "; ≥ is a count that may be more" : ""
    write(legend: ["\(chart.measure) by \(chart.key)\(open)."], to: &output)
    return output.text
  }

  /// A shorter one says nothing.
  static let narrowestBar = 4
}
