import AnnalsModel

/// Notes the gradings of a history while its rows are made.
struct TimelineMaker {
  private(set) var timeline: Timeline
  private let lifetimes: Lifetimes

  init(_ tracks: [HistoryTrack], _ window: DayRange, links: Int?, _ runner: Runner) {
    let cells = CellMaker(runner.model, runner.plan.kind)
    timeline = Timeline(
      tracks: tracks.map { TimelineTrack(name: $0.name, type: cells.trackType($0.index)) },
      first: window.first, last: min(window.last, runner.plan.horizon), links: links)
    lifetimes = Lifetimes(runner.kind, nil)
  }

  /// Begins the lane of an entity on a track.
  ///
  /// - Parameter before: the grading in force before the days that were asked for.
  mutating func begin(_ entity: Int, name: String, track: Int, before: LooseGrading?) {
    let start = timeline.marks.count
    let end = Day(number: lifetimes.end(of: entity))
    let last = end.isKnown ? min(end.adding(days: -1), timeline.last) : timeline.last
    timeline.lanes.append(
      TimelineLane(name: name, track: track, marks: start..<start, last: last, entity: entity))
    if let before { add(before, row: nil) }
  }

  /// Adds a grading to the lane that was begun last.
  ///
  /// - Parameter row: of the grading in the answer.
  mutating func add(_ grading: LooseGrading, row: Int?) {
    guard let lane = timeline.lanes.indices.last else { return }
    timeline.marks.append(
      TimelineMark(
        day: Day(number: grading.day), value: value(of: grading, timeline.lanes[lane].track),
        row: row, isSuperseded: grading.isSuperseded))
    timeline.lanes[lane].marks = timeline.lanes[lane].marks.lowerBound..<timeline.marks.count
  }

  /// Ends the lane that was begun last before a grading that has no row; one without any row goes.
  mutating func cut(before grading: LooseGrading) {
    guard let lane = timeline.lanes.indices.last else { return }
    timeline.isCut = true
    let marks = timeline.lanes[lane].marks
    guard timeline.marks[marks].contains(where: { $0.row != nil }) else {
      timeline.marks.removeLast(marks.count)
      timeline.lanes.removeLast()
      return
    }
    let end = Day(number: grading.day).adding(days: -1)
    timeline.lanes[lane].last = min(timeline.lanes[lane].last, end)
    timeline.lanes[lane].isCut = true
  }

  private func value(of grading: LooseGrading, _ track: Int) -> TimelineValue {
    if let reason = GradingCode(rawValue: grading.code).reason { return .missing(reason) }
    return switch timeline.tracks[track].type {
    case .grade: .grade(Int(grading.code))
    case .number, .text, .day, .length, .flag: .number(grading.value)
    }
  }
}
