/// Draws a `BarChart`: a bar beside each name, its number at its end.
struct BarDrawing {
  private let chart: BarChart
  private let labelWidth: Double
  private let numberWidth: Double
  private let scale: NumberScale

  private static let pitch = 22.0

  init(_ chart: BarChart, _ width: Double) {
    self.chart = chart
    let labels = chart.bars.map { SVGText.width($0.label) }.max() ?? 0
    labelWidth = min(max(labels, SVGText.width(chart.key)) + 12, width * 0.4)
    numberWidth = min(
      (chart.bars.map { SVGText.width($0.number.said) }.max() ?? 0) + 12, width * 0.25)
    let values = chart.bars.compactMap(\.number.value)
    scale = NumberScale(from: min(values.min() ?? 0, 0), to: max(values.max() ?? 0, 0))
  }

  func draw(on canvas: inout SVGCanvas) {
    canvas.text(
      "\(chart.measure) by \(chart.key)", x: 0, y: canvas.bottom + 12, "muted", room: canvas.width)
    canvas.bottom += 22
    let isNegative = scale.low < 0
    // Numbers stand at either end where bars go both ways.
    let left = labelWidth + (isNegative ? numberWidth : 0)
    let room = max(canvas.width - left - numberWidth, 20)
    let zero = left + scale.part(0) * room
    let top = canvas.bottom
    for bar in chart.bars {
      let baseline = canvas.bottom + Self.pitch / 2 + 4
      canvas.text(bar.label, x: labelWidth - 8, y: baseline, "end", room: labelWidth - 8)
      draw(bar, zero: zero, end: bar.number.value.map { left + scale.part($0) * room }, on: &canvas)
      canvas.bottom += Self.pitch
    }
    let axis = scale.low < scale.high ? zero : left
    canvas.path("M\(axis.inPixels) \(top.inPixels)v\((canvas.bottom - top).inPixels)", "axis")
    canvas.bottom += 10
  }

  private func draw(_ bar: BarChart.Bar, zero: Double, end: Double?, on canvas: inout SVGCanvas) {
    let (y, baseline) = (canvas.bottom + 3, canvas.bottom + Self.pitch / 2 + 4)
    guard let end, scale.low < scale.high else {
      return canvas.text(bar.number.said, x: zero + 6, y: baseline, "muted", room: numberWidth)
    }
    let isLeft = end < zero
    let title = "\(bar.label): \(bar.number.words)"
    if end != zero {
      canvas.area(
        bar.ink, x: min(zero, end), y: y, width: abs(end - zero), height: Self.pitch - 6,
        title: title)
    }
    canvas.text(
      bar.number.words, x: isLeft ? end - 6 : end + 6, y: baseline, isLeft ? "end" : "",
      room: numberWidth - 6)
  }
}
