extension PictureRenderer {
  /// A bar for each whole with its parts behind each other, all on one scale.
  func stack(_ chart: StackChart) -> String {
    let codes = SeriesCodes(chart.parts)
    let totals = chart.wholes.map(\.total)
    let totalWords = chart.wholes.map(\.totalWords)
    let highest = totals.reduce(0, max)
    let widest = chart.wholes.reduce(0) { max($0, DisplayWidth.of($1.label)) }
    // A date is known by its end as well as by its beginning, so it is not cut while there is room.
    let isDated = chart.wholes.contains { $0.day != nil }
    let names = isDated && width >= 2 * widest ? widest : room(forNames: widest)
    let numbers = totalWords.reduce(0) { max($0, $1.count) }
    let hasTotals = width - names - numbers - 2 >= 8
    let room = max(width - names - 1 - (hasTotals ? numbers + 1 : 0), 1)
    var output = TextBuffer()
    var unseen = 0
    for (index, whole) in chart.wholes.enumerated() {
      write(name: whole.label, names, to: &output)
      var canvas = Canvas(width: width - names - 1)
      unseen += draw(whole, chart.parts, codes, scale: (highest, room), on: &canvas)
      if hasTotals {
        canvas.put(totalWords[index], at: room + 1 + numbers - totalWords[index].count)
      }
      output.endLine(canvas, on: page)
    }
    writeKey(
      chart.parts.indices.map {
        KeyEntry(code: codes[$0], label: chart.parts[$0].label, style: chart.parts[$0].ink.block)
      }, to: &output)
    write(legend: legend(of: chart, unseen: unseen), to: &output)
    return output.text
  }

  private func legend(of chart: StackChart, unseen: Int) -> [String] {
    var sentences: [String] = []
    if chart.wholes.contains(where: \.isOpen) { sentences.append("≥ is a count that may be more.") }
    if unseen > 0 {
      let parts = counted(unseen, "part is", "parts are")
      sentences.append("\(parts) too small to be seen here.")
    }
    return sentences
  }

  /// Writes a name in its columns, and the blank behind them.
  func write(name: String, _ width: Int, to output: inout TextBuffer) {
    let shown = VisibleText(text: name, width: DisplayWidth.of(name)).cut(to: width)
    output.write(shown.text)
    output.pad(width + 1 - shown.width)
  }

  /// - Returns: how many parts are narrower than a column.
  private func draw(
    _ whole: StackChart.Whole, _ parts: [ChartSeries], _ codes: SeriesCodes,
    scale: (highest: Double, width: Int), on canvas: inout Canvas
  ) -> Int {
    guard scale.highest > 0 else { return 0 }
    var (sum, start, unseen) = (0.0, 0, 0)
    for (place, number) in whole.numbers.enumerated() where parts.indices.contains(place) {
      guard let value = number.value, value > 0 else { continue }
      sum += value
      let end = Int((sum / scale.highest * Double(scale.width)).rounded())
      let ink = parts[place].ink
      if end > start {
        canvas.fill(start..<end, with: ink == .unknown ? "·" : "━", ink.filling)
        canvas.put(Self.words(codes[place], number, in: end - start), at: start, ink.block)
        start = end
      } else {
        unseen += 1
      }
    }
    return unseen
  }

  /// `G 54`, `G54` or `G`, as fits with something to part it from the next.
  private static func words(_ code: String, _ number: ChartNumber, in width: Int) -> String {
    let short = number.short
    return ["\(code) \(short)", "\(code)\(short)"].first { $0.count < width } ?? code
  }
}

extension StackChart.Whole {
  /// Of all parts together.
  fileprivate var total: Double { numbers.reduce(0) { $0 + max($1.value ?? 0, 0) } }

  /// Whether it may be more.
  fileprivate var isOpen: Bool { numbers.contains(where: \.isOpen) }

  fileprivate var totalWords: String { (isOpen ? "≥" : "") + total.shortestText }
}
