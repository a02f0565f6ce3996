import AnnalsModel
import AnnalsSyntax

/// Reads the grade or the reading of a track before or after an event: the one in force on the
/// day before, or the first one dated after it.
struct AnchoredReader: Sendable {
  private let side: AnchoredSide
  private let events: EventReader
  private let track: TrackReader

  init(_ reading: AnchoredReading, _ evaluator: Evaluator) {
    side = reading.side
    events = EventReader(reading.event, evaluator)
    track = TrackReader(reading.track, evaluator)
  }

  func value(of entity: Int) -> ReadValue {
    let horizon = Day(number: track.view.horizon)
    let found = events.one(of: entity)
    guard case .event(let event) = found else {
      return .unknown(found.reason(of: events, by: horizon))
    }
    switch side {
    case .before: return track.value(of: entity, on: event.days.first.adding(days: -1))
    case .after:
      let next = track.view.visible(entity).first { track.view.days[$0] > event.days.last.number }
      guard let next else {
        return .unknown(
          .noGradingAfter(event: events.event.words, track: track.view.name, by: horizon))
      }
      return track.value(at: next)
    }
  }
}

extension CellMaker {
  func type(of reading: AnchoredReading) -> CellType { trackType(reading.track) }
}
