import AnnalsModel

/// Reads a track, rated or measured, on days that differ from entity to entity.
struct TrackReader: Sendable {
  let view: TrackView

  /// How long a reading of a measured track counts.
  private let freshness: Freshness?
  private let isRated: Bool

  init(_ track: Int, _ evaluator: Evaluator) {
    view = evaluator.view(track)
    switch evaluator.kind.tracks[track].content {
    case .rated:
      isRated = true
      freshness = nil
    case .measured(let content):
      isRated = false
      freshness = content.freshness
    }
  }

  /// The grade in force on a day, or the reading if it still counts on it.
  func value(of entity: Int, on day: Day) -> ReadValue {
    guard let grading = view.inForce(on: day.number, of: entity) else {
      return .unknown(
        view.absence(of: entity, on: day.number)
          ?? (isRated
            ? .noGrading(track: view.name, by: day) : .noReading(track: view.name, by: day)))
    }
    let value = value(at: grading)
    // A reading without a value is that, however old it is.
    guard case .number = value, let freshness,
      Day(number: view.days[grading]) < freshness.oldest(on: day)
    else { return value }
    return .unknown(.stale(track: view.name, on: day))
  }

  /// What a grading says.
  func value(at grading: Int) -> ReadValue {
    let code = GradingCode(rawValue: isRated ? view.codes[grading] : view.missing[grading])
    if let reason = code.reason { return .unknown(.missing(track: view.name, reason)) }
    return isRated ? .grade(code.rawValue) : .number(.fraction(view.values[grading]))
  }
}
