import AnnalsModel

/// Where the lanes of a time line go: into columns of about the same height, each with its axis,
/// the lanes of an entity together.
struct SheetLayout {
  let columns: [Column]
  let columnWidth: Double

  /// For the names of entities and, where there are several, of tracks.
  let nameWidth: Double
  let trackWidth: Double

  /// Behind the last day, for the last figure of a measured track.
  let tailWidth: Double
  let axis: DayAxis

  /// Of a lane of grades.
  let pitch: Double

  /// Of a lane of figures.
  static let figurePitch = 38.0
  static let gutter = 28.0

  struct Column {
    var lanes: Range<Int>
    var height: Double
  }

  var plotLeft: Double { nameWidth + trackWidth }
  var height: Double { columns.map(\.height).max() ?? 0 }

  init(_ chart: TimelineChart, width: Double, isSheet: Bool) {
    let count = Self.columnCount(chart, width: width)
    columnWidth = (width - Double(count - 1) * Self.gutter) / Double(count)
    var pitch = 18.0
    if isSheet, count > 1 {
      // As high as paper is, whose sides are as 1 to the root of 2.
      let room = (Self.isPortrait(chart, width) ? width * 1.414 : width / 1.414) - Self.surroundings
      pitch = min(max(room / (Double(chart.lanes.count) / Double(count)), 15), 22)
    }
    self.pitch = pitch
    columns = Self.columns(chart, count: count, pitch: pitch)
    let others = Self.trackWidth(chart) + Self.tailWidth(chart)
    nameWidth = min(
      Self.nameWidth(chart), max(columnWidth * 0.4, columnWidth - others - Self.plotRoom))
    trackWidth = min(Self.trackWidth(chart), columnWidth * 0.2)
    tailWidth = min(Self.tailWidth(chart), columnWidth * 0.15)
    axis = DayAxis(
      first: chart.first, last: chart.last,
      width: columnWidth - nameWidth - trackWidth - tailWidth)
  }

  /// The width of a sheet that has about the proportions of paper.
  static func sheetWidth(_ chart: TimelineChart) -> Double {
    guard chart.lanes.count > mostInOne else { return 960 }
    let widths = (2...16).map { Double($0) * (columnRoom(chart) + gutter) - gutter }
    return widths.min { misfit(chart, $0) < misfit(chart, $1) } ?? 960
  }

  /// How far a sheet is from paper, on its side or upright.
  private static func misfit(_ chart: TimelineChart, _ width: Double) -> Double {
    let ratio = width / sheetHeight(chart, width)
    return min(max(ratio / 1.414, 1.414 / ratio), max(ratio * 1.414, 1 / (ratio * 1.414)))
  }

  private static func isPortrait(_ chart: TimelineChart, _ width: Double) -> Bool {
    width < sheetHeight(chart, width)
  }

  private static func sheetHeight(_ chart: TimelineChart, _ width: Double) -> Double {
    let heights = chart.lanes.reduce(0) { $0 + height(of: $1, in: chart, pitch: 17) }
    return surroundings + heights / Double(columnCount(chart, width: width))
  }

  private static func columnCount(_ chart: TimelineChart, width: Double) -> Int {
    guard chart.lanes.count > mostInOne else { return 1 }
    // A hundredth more than there is, for the last digits of sums.
    return max(1, Int((width + gutter + 0.01) / (columnRoom(chart) + gutter)))
  }

  /// More lanes than these are laid beside each other.
  private static let mostInOne = 40

  /// A column narrower than this has no room for its names, or for words in its blocks.
  private static func columnRoom(_ chart: TimelineChart) -> Double {
    max(nameWidth(chart) + trackWidth(chart) + tailWidth(chart) + plotRoom, 470)
  }

  /// For the blocks of a column.
  private static let plotRoom = 282.0

  /// What names need; hardly anything has a longer one.
  private static func nameWidth(_ chart: TimelineChart) -> Double {
    min((chart.lanes.map { SVGText.width($0.name, size: 11) }.max() ?? 0) + 10, 360)
  }

  private static func trackWidth(_ chart: TimelineChart) -> Double {
    guard chart.tracks.count > 1 || chart.isMeasured else { return 0 }
    return min((chart.tracks.map { SVGText.width($0.name, size: 10) }.max() ?? 0) + 10, 160)
  }

  private static func tailWidth(_ chart: TimelineChart) -> Double { chart.isMeasured ? 90 : 0 }

  /// Title, legend, axes and footer.
  private static let surroundings = 190.0

  static func height(of lane: TimelineChart.Lane, in chart: TimelineChart, pitch: Double) -> Double
  {
    chart.isMeasured(lane) ? figurePitch : pitch
  }

  private static func columns(_ chart: TimelineChart, count: Int, pitch: Double) -> [Column] {
    let heights = chart.lanes.map { height(of: $0, in: chart, pitch: pitch) }
    var rest = heights.reduce(0, +)
    var columns = [Column(lanes: 0..<0, height: 0)]
    for index in heights.indices {
      let target = rest / Double(count - columns.count + 1)
      let column = columns[columns.count - 1]
      if column.height + heights[index] / 2 > target, columns.count < count, chart.begins(index) {
        rest -= column.height
        columns.append(Column(lanes: index..<index, height: 0))
      }
      let start = columns[columns.count - 1].lanes.lowerBound
      columns[columns.count - 1].lanes = start..<(index + 1)
      columns[columns.count - 1].height += heights[index]
    }
    return columns
  }
}

extension TimelineChart {
  /// Whether a lane is the first of its entity.
  func begins(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    return lanes[index].name != lanes[index - 1].name
      || lanes[index].track <= lanes[index - 1].track
  }

  /// Whether there is a measured track.
  var isMeasured: Bool {
    tracks.contains { if case .numbers = $0.values { true } else { false } }
  }

  func isMeasured(_ lane: Lane) -> Bool {
    if case .numbers = values(of: lane) { true } else { false }
  }

  func values(of lane: Lane) -> Values {
    tracks.indices.contains(lane.track) ? tracks[lane.track].values : .grades([])
  }
}
