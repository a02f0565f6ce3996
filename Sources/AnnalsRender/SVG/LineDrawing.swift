import AnnalsModel

/// Draws a `LineChart`: a line for each group, named and numbered at its end.
struct LineDrawing {
  private let chart: LineChart
  private let axis: DayAxis
  private let scale: NumberScale
  private let left: Double
  private let height: Double
  private let nameRoom: Double

  init(_ chart: LineChart, _ width: Double) {
    self.chart = chart
    let values = chart.lines.flatMap { $0.numbers.compactMap(\.value) }
    scale = NumberScale.rounded(from: values.min() ?? 0, to: values.max() ?? 0)
    left = min((scale.ticks.map { SVGText.width($0.words, size: 10) }.max() ?? 0) + 10, width * 0.2)
    let names = chart.lines.map { SVGText.width(LineLabel.text(of: $0, in: chart), size: 11) }
    nameRoom = min((names.max() ?? 0) + 16, width * 0.35)
    height = max(300, Double(chart.lines.count) * LineLabel.pitch)
    let first = chart.days.first ?? .first
    axis = DayAxis(
      first: first, last: chart.days.last ?? first, width: width - left - nameRoom - 8)
  }

  func draw(on canvas: inout SVGCanvas) {
    let words = chart.key.isEmpty ? chart.measure : "\(chart.measure) by \(chart.key)"
    canvas.text(words, x: 0, y: canvas.bottom + 12, "muted", room: canvas.width)
    let top = canvas.bottom + 30
    drawAxes(top: top, on: &canvas)
    for (index, line) in chart.lines.enumerated() { draw(line, index, top: top, on: &canvas) }
    drawLabels(top: top, on: &canvas)
    canvas.bottom = top + height + 30
  }

  private func y(_ value: Double, _ top: Double) -> Double {
    top + (1 - scale.part(value)) * height
  }

  private func drawAxes(top: Double, on canvas: inout SVGCanvas) {
    for tick in scale.ticks {
      let y = y(tick.value, top)
      canvas.path("M\(left.inPixels) \(y.inPixels)h\(axis.width.inPixels)", "grid")
      canvas.text(tick.words, x: left - 6, y: y + 4, "small muted end", size: 10, room: left - 6)
    }
    var end = -Double.infinity
    for (x, words) in dayLabels {
      let half = SVGText.width(words, size: 10) / 2
      guard x - half > end + 6 else { continue }
      end = x + half
      canvas.path("M\((left + x).inPixels) \((top + height).inPixels)v5", "axis")
      canvas.text(words, x: left + x, y: top + height + 17, "small muted mid", size: 10)
    }
  }

  /// The days themselves where they are few, so that the last day of a year is not taken for the
  /// next year; else round ones.
  private var dayLabels: [(Double, String)] {
    chart.days.count <= 24
      ? chart.days.map { (axis.x($0), $0.isoText) } : axis.ticks.map { ($0.x, $0.words) }
  }

  private func draw(
    _ line: LineChart.Line, _ index: Int, top: Double, on canvas: inout SVGCanvas
  ) {
    guard let paint = line.series.ink.paint else {
      return drawPath(line, "line axis dashed", "hollow", top: top, on: &canvas)
    }
    let name = canvas.use(paint)
    let repeated = line.series.ink.isRepeated ? " dashed" : ""
    drawPath(line, "line line-\(name)\(repeated)", name, top: top, on: &canvas)
  }

  private func drawPath(
    _ line: LineChart.Line, _ classes: String, _ point: String, top: Double,
    on canvas: inout SVGCanvas
  ) {
    var path = ""
    var isDrawing = false
    var points = ""
    for (day, number) in zip(chart.days, line.numbers) {
      guard let value = number.value else {
        isDrawing = false
        continue
      }
      let (x, y) = ((left + axis.x(day)).inPixels, y(value, top).inPixels)
      path += "\(isDrawing ? "L" : "M")\(x) \(y)"
      isDrawing = true
      let title = "\(line.series.label), \(day.isoText): \(number.words)"
      points += "<circle class=\"\(point)\" cx=\"\(x)\" cy=\"\(y)\" r=\"3\">"
      points += "<title>\(SVGMarkup.escaped(title))</title></circle>\n"
    }
    canvas.path(path, classes)
    canvas.raw(points)
  }

  private func drawLabels(top: Double, on canvas: inout SVGCanvas) {
    let ends = chart.lines.compactMap { line -> LineLabel? in
      guard let place = line.numbers.lastIndex(where: { $0.value != nil }),
        chart.days.indices.contains(place), let value = line.numbers[place].value
      else { return nil }
      return LineLabel(
        text: LineLabel.text(of: line, in: chart), ink: line.series.ink,
        x: left + axis.x(chart.days[place]), end: y(value, top))
    }
    for label in LineLabel.spread(ends, from: top - 8, to: top + height + 8) {
      let edge = left + axis.width + 6
      canvas.path(
        "M\((label.x + 4).inPixels) \(label.end.inPixels)L\(edge.inPixels) \(label.y.inPixels)",
        "lead \(label.ink.paint.map { "line-\(canvas.use($0))" } ?? "axis")")
      canvas.text(label.text, x: edge + 4, y: label.y + 4, "name", size: 11, room: nameRoom - 6)
    }
  }
}

/// What stands at the end of a line.
struct LineLabel {
  var text: String

  /// Of its line, and of what leads from there to the label.
  var ink: Ink

  /// Where the line ends.
  var x: Double
  var end: Double

  /// Where the label goes.
  var y: Double

  static let pitch = 15.0

  init(text: String, ink: Ink, x: Double, end: Double) {
    self.text = text
    self.ink = ink
    self.x = x
    self.end = end
    y = end
  }

  /// `North West 75.2`; where there is one line its number says enough.
  static func text(of line: LineChart.Line, in chart: LineChart) -> String {
    let last = line.numbers.last { $0.value != nil }?.words ?? ""
    return chart.key.isEmpty ? last : "\(line.series.label) \(last)"
  }

  /// Moves labels apart, up and down alike, as little as it takes, and none outside of the picture.
  static func spread(_ labels: [LineLabel], from top: Double, to bottom: Double) -> [LineLabel] {
    var labels = labels.enumerated().sorted {
      ($0.element.end, $0.offset) < ($1.element.end, $1.offset)
    }
    .map(\.element)
    let room = top...max(top, bottom)
    var groups: [Group] = []
    for label in labels {
      var group = Group(count: 1, middle: label.end)
      // Two groups that touch become one, around the middle of what its labels are for.
      while let last = groups.last, last.bottom(in: room) + pitch > group.top(in: room) {
        group = last.joined(with: group)
        groups.removeLast()
      }
      groups.append(group)
    }
    var index = 0
    for group in groups {
      for place in 0..<group.count {
        labels[index].y = group.top(in: room) + Double(place) * pitch
        index += 1
      }
    }
    return labels
  }

  /// Labels that stand as close to each other as they may.
  private struct Group {
    var count: Int

    /// Of the ends of their lines.
    var middle: Double

    private var height: Double { Double(count - 1) * pitch }

    /// Where the first label stands.
    func top(in room: ClosedRange<Double>) -> Double {
      max(min(middle - height / 2, room.upperBound - height), room.lowerBound)
    }

    /// Where the last label stands.
    func bottom(in room: ClosedRange<Double>) -> Double { top(in: room) + height }

    func joined(with other: Group) -> Group {
      let all = count + other.count
      let sum = middle * Double(count) + other.middle * Double(other.count)
      return Group(count: all, middle: sum / Double(all))
    }
  }
}
