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

  /// The day of the grading that ends it, or the last day of the window.
  var end: Int32

  /// `nil` for the days before the first grading.
  var grading: Int?

  /// Its beginning may not be in the data, nor does the window cut it off: the first grading,
  /// inside or perhaps inside.
  var isStartHidden = false

  /// Whether its grade is known.
  var isKnown = false
}

/// Cuts the history of one entity after another into stretches.
struct StretchReader: Sendable {
  /// The name of the track.
  let track: String
  let view: TrackView
  let grades: GradeSet
  private(set) var first: Int32

  /// The last day of the window that the query sees.
  private(set) var last: Int32
  private let coverage: Int32

  init(_ track: Int, _ grades: GradeSet, in window: DayRange, _ evaluator: Evaluator) {
    self.track = evaluator.kind.tracks[track].name
    view = evaluator.view(track)
    self.grades = grades
    first = window.first.number
    last = min(window.last.number, view.horizon)
    coverage = evaluator.kind.tracks[track].coverage?.number ?? .max
  }

  /// The same over other days.
  func over(_ window: DayRange) -> StretchReader {
    var reader = self
    reader.first = window.first.number
    reader.last = min(window.last.number, view.horizon)
    return reader
  }

  /// Whether it has no day that the query sees.
  var isEmpty: Bool { last < first }

  /// Whether the window has a first day. One without begins with the first grading: of the
  /// days before it nothing could ever be known.
  private var hasFirstDay: Bool { first > Day.first.number }

  /// Calls `body` with each stretch of the window, in order.
  @inline(__always)
  func walk(_ entity: Int, _ body: (Stretch) -> Void) {
    let gradings = view.visible(entity)
    guard first <= last else { return }
    let begin = gradings.isEmpty ? last : min(view.days[gradings.lowerBound], last)
    if hasFirstDay, gradings.isEmpty || view.days[gradings.lowerBound] > first {
      body(Stretch(state: grades.bits == 0 ? .outside : .unknown, start: first, end: begin))
    }
    for grading in gradings {
      let day = view.days[grading]
      if day > last { return }
      let next = grading + 1
      let end = next < gradings.upperBound ? view.days[next] : Int32.max
      if end <= first { continue }
      let state = state(of: view.codes[grading])
      body(
        Stretch(
          state: state, start: max(day, first), end: min(end, last), grading: grading,
          isStartHidden: grading == gradings.lowerBound && state != .outside && !hasFirstDay
            && coverage > day,
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
      guard stretch.state == .unknown else { return }
      reason = stretch.grading.flatMap { GradingCode(rawValue: view.codes[$0]).reason }
        .map { .missing(track: track, $0) }
    }
    if let reason { return reason }
    if first > view.horizon { return .future(after: Day(number: view.horizon)) }
    let gradings = view.visible(entity)
    if gradings.isEmpty || view.days[gradings.lowerBound] > last {
      return .noGrading(track: track, by: Day(number: last))
    }
    return hasFirstDay ? .gap(track: track) : .hiddenStart(track: track)
  }
}
