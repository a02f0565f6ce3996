import AnnalsModel

/// Draws a `TimelineChart`: legend, then columns of lanes between two axes.
struct TimelineDrawing {
  let chart: TimelineChart
  let layout: SheetLayout
  private let letters: [GradeLetters]

  init(_ chart: TimelineChart, _ layout: SVGLayout, _ width: Double) {
    self.chart = chart
    self.layout = SheetLayout(chart, width: width, isSheet: layout == .sheet)
    letters = chart.tracks.map { GradeLetters($0.values.labels) }
  }

  func draw(on canvas: inout SVGCanvas) {
    let (legend, note) = (legend, note)
    // Figures say what they are beside their points.
    if !legend.isEmpty || !note.isEmpty {
      SVGLegend(items: legend).draw(on: &canvas, note: note)
    }
    let top = canvas.bottom
    for (place, column) in layout.columns.enumerated() {
      let left = Double(place) * (layout.columnWidth + SheetLayout.gutter)
      drawAxis(column, left: left, top: top, on: &canvas)
      var y = top + 18
      for index in column.lanes {
        draw(index, left: left, y: y, on: &canvas)
        y += SheetLayout.height(of: chart.lanes[index], in: chart, pitch: layout.pitch)
      }
    }
    canvas.bottom = top + layout.height + 40
  }

  func letters(_ grade: Int, of lane: TimelineChart.Lane) -> String {
    letters.indices.contains(lane.track) ? letters[lane.track][grade] : ""
  }

  /// The grades of each scale once; of a long one those that occur.
  private var legend: [SVGLegend.Item] {
    var items: [SVGLegend.Item] = []
    var scales: Set<[String]> = []
    for (place, track) in chart.tracks.enumerated()
    where scales.insert(track.values.labels).inserted {
      let labels = track.values.labels
      for (grade, label) in labels.enumerated() where labels.count <= 12 || used(grade, labels) {
        items.append(
          SVGLegend.Item(
            ink: .grade(grade, of: labels.count), label: label, letters: letters[place][grade]))
      }
    }
    let isMissing = chart.lanes.contains { lane in lane.spans.contains { $0.state == .missing } }
    if isMissing { items.append(SVGLegend.Item(ink: .unknown, label: "not known")) }
    return items
  }

  private var note: String {
    let graded = chart.isMeasured ? "" : "A stroke above a block: a grading."
    let isEarly = chart.lanes.contains { $0.last < chart.last && !$0.isCut }
    let early = isEarly ? "A lane that ends early: nothing can be said from then on." : ""
    let mark = chart.lanes.contains(where: \.isCut) ? ": … stands for them." : "."
    let cut = chart.isCut ? "Gradings whose rows are left out are not drawn\(mark)" : ""
    return [graded, early, cut].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func used(_ grade: Int, _ labels: [String]) -> Bool {
    chart.lanes.contains { lane in
      chart.values(of: lane).labels == labels
        && lane.spans.contains { $0.state == .grade(grade) }
    }
  }

  private func drawAxis(
    _ column: SheetLayout.Column, left: Double, top: Double, on canvas: inout SVGCanvas
  ) {
    let plot = left + layout.plotLeft
    let (first, last) = (top + 14, top + 18 + column.height + 4)
    let height = (last - first).inPixels
    let lines = layout.axis.ticks.map { "M\((plot + $0.x).inPixels) \(first.inPixels)v\(height)" }
    canvas.path(lines.joined(), "grid")
    for tick in layout.axis.ticks {
      let x = plot + tick.x
      let end = SVGText.width(tick.words, size: 10)
      // A year that would stick out is written nowhere rather than over a neighbour.
      guard tick.x + end / 2 <= layout.axis.width + layout.tailWidth + 10 else { continue }
      canvas.text(tick.words, x: x, y: first - 3, "small muted mid", size: 10)
      canvas.text(tick.words, x: x, y: last + 11, "small muted mid", size: 10)
    }
  }

  private func draw(_ index: Int, left: Double, y: Double, on canvas: inout SVGCanvas) {
    let lane = chart.lanes[index]
    let height = SheetLayout.height(of: lane, in: chart, pitch: layout.pitch)
    let baseline = y + height / 2 + 4
    if chart.begins(index) {
      canvas.text(
        lane.name, x: left, y: baseline, "name", size: 11, room: layout.nameWidth - 6)
    }
    if layout.trackWidth > 0, chart.tracks.indices.contains(lane.track) {
      canvas.text(
        chart.tracks[lane.track].name, x: left + layout.nameWidth, y: baseline, "small muted",
        size: 10, room: layout.trackWidth - 6)
    }
    let place = LanePlace(x: left + layout.plotLeft, y: y, height: height)
    guard !lane.spans.isEmpty else {
      return canvas.text("no grading", x: place.x + 4, y: baseline - 1, "small muted", size: 10)
    }
    switch chart.values(of: lane) {
    case .grades(let labels): drawBlocks(lane, labels, at: place, on: &canvas)
    case .numbers(_, let lowest, let highest):
      drawFigures(lane, from: lowest, to: highest, at: place, on: &canvas)
    }
  }
}

/// Where the days of a lane are drawn.
struct LanePlace {
  var x: Double
  var y: Double
  var height: Double
}

extension TimelineChart.Values {
  /// Worst first; none for figures.
  var labels: [String] {
    if case .grades(let labels) = self { labels } else { [] }
  }
}
