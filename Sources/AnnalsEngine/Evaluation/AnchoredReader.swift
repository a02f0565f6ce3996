import AnnalsModel
import AnnalsSyntax

/// Reads the grade or the reading of a track before or after an event: the one in force on the
/// day before, or the first one dated after it.
struct AnchoredReader: Sendable {
  private let side: AnchoredSide
  private let events: EventReader
  private let view: TrackView
  private let track: String

  /// How long a reading of a measured track counts.
  private let freshness: Freshness?
  private let isRated: Bool

  init(_ reading: AnchoredReading, _ evaluator: Evaluator) {
    side = reading.side
    events = EventReader(reading.event, evaluator)
    view = evaluator.view(reading.track)
    let track = evaluator.kind.tracks[reading.track]
    self.track = track.name
    switch track.content {
    case .rated:
      isRated = true
      freshness = nil
    case .measured(let content):
      isRated = false
      freshness = content.freshness
    }
  }

  func value(of entity: Int) -> ReadValue {
    let horizon = Day(number: view.horizon)
    let found = events.one(of: entity)
    guard case .event(let event) = found else {
      return .unknown(found.reason(of: events, by: horizon))
    }
    switch side {
    case .before: return value(of: entity, before: event.days.first)
    case .after:
      let next = view.visible(entity).first { view.days[$0] > event.days.last.number }
      guard let next else {
        return .unknown(
          .noGradingAfter(event: events.event.words, track: track, by: horizon))
      }
      return value(at: next)
    }
  }

  private func value(of entity: Int, before event: Day) -> ReadValue {
    let day = event.adding(days: -1)
    guard let grading = view.inForce(on: day.number, of: entity) else {
      return .unknown(
        view.absence(of: entity, on: day.number)
          ?? (isRated ? .noGrading(track: track, by: day) : .noReading(track: track, by: day)))
    }
    if let freshness, Day(number: view.days[grading]) < freshness.oldest(on: day) {
      return .unknown(.stale(track: track, on: day))
    }
    return value(at: grading)
  }

  private func value(at grading: Int) -> ReadValue {
    let code = GradingCode(rawValue: isRated ? view.codes[grading] : view.missing[grading])
    if let reason = code.reason { return .unknown(.missing(track: track, reason)) }
    return isRated ? .grade(code.rawValue) : .number(.fraction(view.values[grading]))
  }
}

extension CellMaker {
  func type(of reading: AnchoredReading) -> CellType { trackType(reading.track) }
}
