import AnnalsModel

/// Draws a `StackChart`: columns for days, which go to the right, rows for all else, which have
/// names.
struct StackDrawing {
  private let chart: StackChart
  private let width: Double

  init(_ chart: StackChart, _ width: Double) {
    self.chart = chart
    self.width = width
  }

  func draw(on canvas: inout SVGCanvas) {
    let items = chart.parts.map { SVGLegend.Item(ink: $0.ink, label: $0.label) }
    let isTime =
      chart.wholes.allSatisfy { $0.day != nil } && chart.wholes.count <= Self.mostColumns
    let keys = isTime ? chart.partKey : "\(chart.key) and \(chart.partKey)"
    canvas.text(
      "\(chart.measure) by \(keys)", x: 0, y: canvas.bottom + 12, "muted",
      room: canvas.width)
    canvas.bottom += 22
    SVGLegend(items: items).draw(on: &canvas)
    if isTime { drawColumns(on: &canvas) } else { drawRows(on: &canvas) }
  }

  /// More days than these are rows.
  private static let mostColumns = 120

  /// The parts of a whole, each with what lies before it.
  private func parts(
    of whole: StackChart.Whole
  ) -> [(series: ChartSeries, number: ChartNumber, before: Double, value: Double)] {
    var before = 0.0
    return zip(chart.parts, whole.numbers).compactMap { series, number in
      guard let value = number.value, value > 0, value.isFinite else { return nil }
      defer { before += value }
      return (series, number, before, value)
    }
  }

  private func total(_ whole: StackChart.Whole) -> Double {
    parts(of: whole).reduce(0) { $0 + $1.value }
  }

  private var highest: Double { min(chart.wholes.map(total).max() ?? 0, 1e300) }

  /// `153`, and `≥ 153` where a part may be more.
  private func totalWords(_ whole: StackChart.Whole) -> String {
    let parts = parts(of: whole)
    let isLeast = parts.contains(where: \.number.isOpen)
    return (isLeast ? "≥ " : "") + total(whole).shortestText
  }

  private func title(_ whole: StackChart.Whole, _ part: ChartSeries, _ number: ChartNumber)
    -> String
  {
    "\(whole.label), \(part.label): \(number.words)"
  }

  private func drawColumns(on canvas: inout SVGCanvas) {
    let (height, left) = (300.0, 40.0)
    let scale = NumberScale.rounded(from: 0, to: highest)
    let top = canvas.bottom + 16
    let pitch = (width - left) / Double(max(chart.wholes.count, 1))
    let bar = max(min(pitch - 4, 90), pitch * 0.7)
    for tick in scale.ticks {
      let y = top + (1 - scale.part(tick.value)) * height
      canvas.path("M\(left.inPixels) \(y.inPixels)H\(width.inPixels)", "grid")
      canvas.text(tick.words, x: left - 6, y: y + 4, "small muted end", size: 10, room: left - 6)
    }
    let step = labelStep(pitch)
    for (index, whole) in chart.wholes.enumerated() {
      let x = left + (Double(index) + 0.5) * pitch
      for part in parts(of: whole) {
        let y = top + (1 - scale.part(part.before + part.value)) * height
        let size = (scale.part(part.before + part.value) - scale.part(part.before)) * height
        canvas.area(
          part.series.ink, x: x - bar / 2, y: y, width: bar, height: max(size - 1, 0.5),
          title: title(whole, part.series, part.number))
        drawNumber(part.number, part.series.ink, x: x, y: y + size / 2, bar, size, on: &canvas)
      }
      let end = top + (1 - scale.part(total(whole))) * height
      if SVGText.width(totalWords(whole), size: 10, .bold) < pitch {
        canvas.text(totalWords(whole), x: x, y: end - 4, "small mid strong", size: 10)
      }
      guard index % step == 0 else { continue }
      canvas.text(whole.label, x: x, y: top + height + 14, "small muted mid", size: 10)
    }
    canvas.bottom = top + height + 26
  }

  private func labelStep(_ pitch: Double) -> Int {
    let widest = chart.wholes.map { SVGText.width($0.label, size: 10) }.max() ?? 0
    return max(1, Int(((widest + 8) / max(pitch, 1)).rounded(.up)))
  }

  /// A number where it fits, and on nothing that is hatched.
  private func drawNumber(
    _ number: ChartNumber, _ ink: Ink, x: Double, y: Double, _ width: Double, _ height: Double,
    on canvas: inout SVGCanvas
  ) {
    let room = SVGText.width(number.short, size: 10)
    guard room + 4 <= width, height >= 12 else { return }
    if ink == .unknown {
      canvas.raw("<path class=\"paper\" d=\"M\((x - room / 2 - 1).inPixels) \((y - 6).inPixels)")
      canvas.raw("h\((room + 2).inPixels)v12h\((-room - 2).inPixels)z\"/>\n")
    }
    canvas.text(number.short, x: x, y: y + 3.5, "small mid \(canvas.onTop(of: ink))", size: 10)
  }

  private func drawRows(on canvas: inout SVGCanvas) {
    let pitch = 24.0
    let labels = chart.wholes.map { SVGText.width($0.label) }.max() ?? 0
    let left = min(labels + 12, width * 0.35)
    let totals = chart.wholes.map { SVGText.width(totalWords($0), .bold) }.max() ?? 0
    let room = max(width - left - totals - 10, 20)
    let scale = NumberScale(from: 0, to: highest)
    for whole in chart.wholes {
      let middle = canvas.bottom + pitch / 2
      canvas.text(whole.label, x: left - 8, y: middle + 4, "end", room: left - 8)
      for part in parts(of: whole) {
        let x = left + scale.part(part.before) * room
        let size = left + scale.part(part.before + part.value) * room - x
        canvas.area(
          part.series.ink, x: x, y: middle - 9, width: max(size - 1, 0.5), height: 18,
          title: title(whole, part.series, part.number))
        drawNumber(part.number, part.series.ink, x: x + size / 2, y: middle, size, 18, on: &canvas)
      }
      let end = left + (highest > 0 ? scale.part(total(whole)) * room : 0)
      canvas.text(totalWords(whole), x: end + 6, y: middle + 4, "strong")
      canvas.bottom += pitch
    }
    canvas.bottom += 8
  }
}
