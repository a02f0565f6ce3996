import AnnalsModel

/// Where the parts of a timeline stand, and how a lane is drawn there.
struct TimelineLayout {
  let chart: TimelineChart
  let axis: TimeAxis

  /// Columns before the axis.
  let margin: Int

  /// For the grades of each track.
  let codes: [SeriesCodes]
  private let nameWidth: Int

  /// 0 where there is one track, which needs no name.
  private let trackWidth: Int

  init(_ chart: TimelineChart, in renderer: PictureRenderer) {
    self.chart = chart
    let widest = { (names: [String]) in names.reduce(0) { max($0, DisplayWidth.of($1)) } }
    nameWidth = renderer.room(forNames: widest(chart.lanes.map(\.name)))
    let left = renderer.width - nameWidth - 2
    let tracks = chart.tracks.count > 1 ? widest(chart.tracks.map(\.name)) : 0
    trackWidth = left > 12 ? min(tracks, left / 4) : min(tracks, 1)
    margin = nameWidth + 1 + (trackWidth > 0 ? trackWidth + 1 : 0)
    // A lane that was cut has its mark behind it, at the edge too.
    let mark = chart.lanes.contains(where: \.isCut) ? 1 : 0
    axis = TimeAxis(from: chart.first, to: chart.last, width: renderer.width - margin - mark)
    codes = chart.tracks.map { track in
      guard case .grades(let labels) = track.values else { return SeriesCodes([String]()) }
      return SeriesCodes(labels)
    }
  }

  /// The name of the entity, unless the line above has it, and of the track where there are
  /// several; then the room up to the axis.
  func writeNames(
    of lane: TimelineChart.Lane, isFirst: Bool, to output: inout TextBuffer, on page: Page
  ) {
    write(isFirst ? lane.name : "", nameWidth, to: &output)
    if trackWidth > 0 { write(chart.tracks[lane.track].name, trackWidth, to: &output) }
  }

  private func write(_ text: String, _ width: Int, to output: inout TextBuffer) {
    let shown = VisibleText(text: text, width: DisplayWidth.of(text)).cut(to: width)
    output.write(shown.text)
    output.pad(width + 1 - shown.width)
  }

  /// - Returns: how many gradings the next one covers.
  func draw(_ lane: TimelineChart.Lane, on canvas: inout Canvas) -> Int {
    guard chart.tracks.indices.contains(lane.track) else { return 0 }
    var unseen = 0
    var last: Int?
    var end = 0
    for span in lane.spans {
      let columns = axis.column(of: span.first)...axis.column(of: max(span.last, span.first))
      if last == columns.lowerBound { unseen += 1 }
      last = columns.lowerBound
      end = columns.upperBound + 1
      switch chart.tracks[lane.track].values {
      case .grades(let labels):
        draw(span, of: labels.count, codes[lane.track], columns, on: &canvas)
      case .numbers(_, let lowest, let highest):
        draw(span, Sparkline(of: [lowest, highest]), columns, on: &canvas)
      }
    }
    if lane.isCut { canvas.put("…", at: end) }
    return unseen
  }

  /// A block: its letter where the grading was, and the time up to the next.
  private func draw(
    _ span: TimelineChart.Span, of count: Int, _ codes: SeriesCodes, _ columns: ClosedRange<Int>,
    on canvas: inout Canvas
  ) {
    let start = columns.lowerBound
    let (ink, code, filling): (Ink, String, Character) =
      switch span.state {
      case .grade(let grade): (.grade(grade, of: count), codes[grade], "━")
      case .number, .missing: (.unknown, SeriesCodes.unknown, "·")
      }
    canvas.fill(start..<columns.upperBound + 1, with: filling, ink.filling)
    if span.isGraded {
      canvas.put(code, at: start, ink.block)
    } else {
      canvas.put("‹", at: start, ink.block)
      if columns.count > 1 { canvas.put(code, at: start + 1, ink.block) }
    }
  }

  /// A figure is drawn on its day alone: what it was between two readings nobody knows.
  private func draw(
    _ span: TimelineChart.Span, _ sparkline: Sparkline?, _ columns: ClosedRange<Int>,
    on canvas: inout Canvas
  ) {
    canvas.fill(columns.lowerBound..<columns.upperBound + 1, with: Sparkline.unknown)
    guard span.isGraded else { return }
    switch span.state {
    case .number(let number):
      let character = sparkline?.character(for: number) ?? Sparkline.unknown
      canvas.put(String(character), at: columns.lowerBound)
    case .grade, .missing: canvas.put(SeriesCodes.unknown, at: columns.lowerBound)
    }
  }
}
