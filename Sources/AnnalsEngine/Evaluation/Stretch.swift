import AnnalsModel

/// Some days of a window in one state: those of a grading, or those before the first.
struct Stretch {
  enum State {
    /// In one of the grades asked for.
    case inside

    /// In another grade.
    case outside

    /// Without a known grade, so perhaps inside.
    case unknown
  }

  var state: State
  var start: Int32

  /// The day of the grading that ends it, or the end of the window.
  var end: Int32

  /// `nil` for the days before the first grading.
  var grading: Int?

  /// The first day on which it may have begun: its start but for the first grading of a history
  /// whose beginning may not be in the data, nor does the window cut it off.
  var earliestStart: Int32

  /// Whether its grade is known.
  var isKnown = false
}

/// Cuts the history of one entity after another into stretches.
struct StretchReader: Sendable {
  let view: TrackView
  let grades: GradeSet
  private(set) var first: Int32

  /// The last day of the window that the query sees.
  private(set) var last: Int32

  /// Where a state that goes on is cut: a state lasts through the last day of a window, so that
  /// it ends on the day after; on the day that the query looks from it is still going on.
  var end: Int32 { last < view.horizon ? last &+ 1 : last }

  init(_ track: Int, _ grades: GradeSet, in window: DayRange, _ evaluator: Evaluator) {
    view = evaluator.view(track)
    self.grades = grades
    first = window.first.number
    last = min(window.last.number, view.horizon)
  }

  /// The same over other days.
  func over(_ window: DayRange) -> StretchReader {
    var reader = self
    reader.first = window.first.number
    reader.last = min(window.last.number, view.horizon)
    return reader
  }

  /// The name of the track.
  var track: String { view.name }

  /// Whether it has no day that the query sees.
  var isEmpty: Bool { last < first }

  /// Whether it has days, and an entity exists on none of them.
  func isAbsent(_ entity: Int) -> Bool {
    let start = max(first, view.lives.start(of: entity))
    return !isEmpty && min(last, view.lives.end(of: entity) &- 1) < start
  }

  /// Whether the window has a first day. One without begins with the first grading: of the
  /// days before it nothing could ever be known.
  private var hasFirstDay: Bool { first > Day.first.number }

  /// Whether every day is known to be in another grade: there is nothing to add up. Looks at the
  /// grades alone, which is quick, so it may say no of one that is.
  func isOutside(_ entity: Int) -> Bool {
    guard !hasFirstDay else { return false }
    for grading in Int(view.offsets[entity])..<Int(view.offsets[entity + 1]) {
      let code = view.codes[grading]
      if code >= GradingCode.firstMissing || grades.contains(code) { return false }
    }
    return true
  }

  /// Calls `body` with each stretch of the window, in order.
  @inline(__always)
  func walk(_ entity: Int, _ body: (Stretch) -> Void) {
    let gradings = view.visible(entity)
    let limit = view.lives.end(of: entity)
    let (last, end) = (min(self.last, limit &- 1), min(self.end, limit))
    let start = max(first, view.lives.start(of: entity))
    let graded = gradings.isEmpty ? Int32.max : view.days[gradings.lowerBound]
    if hasFirstDay, start <= last, start < graded {
      body(
        Stretch(
          state: grades.bits == 0 ? .outside : .unknown, start: start, end: min(graded, end),
          earliestStart: start))
    }
    guard first <= last else { return }
    for grading in gradings {
      let day = view.days[grading]
      if day > last { return }
      let next = grading + 1
      let until = next < gradings.upperBound ? view.days[next] : Int32.max
      if until <= first { continue }
      let state = state(of: view.codes[grading])
      let start = max(day, first)
      body(
        Stretch(
          state: state, start: start, end: min(until, end), grading: grading,
          earliestStart: hasFirstDay ? start : view.earliestStart(of: grading, of: entity),
          isKnown: view.codes[grading] < GradingCode.firstMissing))
    }
  }

  private func state(of code: UInt8) -> Stretch.State {
    if grades.contains(code) { return .inside }
    return code < GradingCode.firstMissing || grades.bits == 0 ? .outside : .unknown
  }
}

extension StretchReader {
  /// Why some days of the window are not known, of the latest of them; where all are known,
  /// the days before the data begins are in doubt.
  func reason(for entity: Int) -> UnknownReason {
    var reason: UnknownReason?
    walk(entity) { stretch in
      guard !stretch.isKnown else { return }
      reason = stretch.grading.flatMap { GradingCode(rawValue: view.codes[$0]).reason }
        .map { .missing(track: track, $0) }
    }
    if let reason { return reason }
    if let absence = view.absence(of: entity, on: first) { return absence }
    if first > view.horizon { return .future(after: Day(number: view.horizon)) }
    let gradings = view.visible(entity)
    if gradings.isEmpty || view.days[gradings.lowerBound] > last {
      return .noGrading(track: track, by: Day(number: last))
    }
    guard hasFirstDay else { return .hiddenStart(track: track) }
    let start = Day(number: view.days[gradings.lowerBound])
    return start.number > first ? .ungraded(track: track, before: start) : .gap(track: track)
  }
}
