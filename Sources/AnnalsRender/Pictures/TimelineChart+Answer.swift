import AnnalsEngine
import AnnalsModel

extension TimelineChart {
  /// - Parameter answer: gives the links; its rows are those that the marks name.
  init?(_ timeline: Timeline, _ answer: Answer) {
    let reading = TimelineReading(timeline, answer)
    guard !timeline.lanes.isEmpty, let earliest = reading.earliest else { return nil }
    first = max(timeline.first, earliest)
    last = max(timeline.last, first)
    tracks = timeline.tracks.indices.map { reading.track($0) }
    let start = first
    lanes = timeline.lanes.map { reading.lane($0, from: start) }
    isCut = timeline.isCut
  }
}

/// Makes lanes of marks.
private struct TimelineReading {
  let timeline: Timeline
  let answer: Answer

  init(_ timeline: Timeline, _ answer: Answer) {
    self.timeline = timeline
    self.answer = answer
  }

  /// The day of the first grading, before or in the days that were asked for.
  var earliest: Day? { timeline.marks.map(\.day).min() }

  func track(_ index: Int) -> TimelineChart.Track {
    let track = timeline.tracks[index]
    return TimelineChart.Track(
      name: VisibleText(track.name).text, values: values(of: index, as: track.type))
  }

  private func values(of index: Int, as type: CellType) -> TimelineChart.Values {
    guard case .number(let name) = type else {
      return .grades(type.labels.map { VisibleText($0).text })
    }
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for lane in timeline.lanes where lane.track == index {
      for mark in timeline.marks(of: lane) {
        guard case .number(let number) = mark.value else { continue }
        (lowest, highest) = (min(lowest, number), max(highest, number))
      }
    }
    let unit = name.map { VisibleText($0).text }
    return lowest <= highest
      ? .numbers(unit: unit, lowest: lowest, highest: highest)
      : .numbers(unit: unit, lowest: 0, highest: 0)
  }

  func lane(_ lane: TimelineLane, from start: Day) -> TimelineChart.Lane {
    let marks = timeline.marks(of: lane).filter { !$0.isSuperseded }
    let type = timeline.tracks[lane.track].type
    var spans: [TimelineChart.Span] = []
    for (index, mark) in marks.enumerated() {
      let next = index + 1 < marks.count ? marks[index + 1].day.adding(days: -1) : lane.last
      guard next >= start else { continue }
      spans.append(
        TimelineChart.Span(
          first: max(mark.day, start), last: max(next, mark.day), state: state(of: mark),
          words: words(of: mark.value, as: type), isGraded: mark.row != nil,
          link: link(of: mark)))
    }
    return TimelineChart.Lane(
      name: VisibleText(lane.name).text, track: lane.track, spans: spans, last: lane.last,
      isCut: lane.isCut)
  }

  private func state(of mark: TimelineMark) -> TimelineChart.State {
    switch mark.value {
    case .grade(let grade): .grade(grade)
    case .number(let number): .number(number)
    case .missing: .missing
    }
  }

  private func words(of value: TimelineValue, as type: CellType) -> String {
    switch value {
    case .grade(let grade): VisibleText(type.label(at: grade) ?? "").text
    case .number(let number): VisibleText(number.words(in: type.unitName)).text
    case .missing(let reason): Cell.missing(reason).words(as: type)
    }
  }

  /// Only what a reader of the web may follow.
  private func link(of mark: TimelineMark) -> String? {
    guard let row = mark.row, let column = timeline.links, answer.rows.indices.contains(row),
      answer.columns.indices.contains(column),
      case .text(let address) = answer.rows.cell(row, column),
      address.hasPrefix("https://") || address.hasPrefix("http://")
    else { return nil }
    return address
  }
}
