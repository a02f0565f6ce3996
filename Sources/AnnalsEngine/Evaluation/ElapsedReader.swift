import AnnalsModel
import AnnalsSyntax

/// Reads the whole days, weeks, months or years from an event to the day that the query looks
/// from.
struct ElapsedReader: Sendable {
  private let unit: CalendarUnit
  private let events: EventReader
  private let horizon: Day

  init(_ reading: ElapsedReading, _ evaluator: Evaluator) {
    unit = reading.unit
    events = EventReader(reading.event, evaluator)
    horizon = evaluator.horizon
  }

  func value(of entity: Int) -> ReadValue {
    let found = events.one(of: entity)
    guard case .event(let event) = found else {
      return .unknown(found.reason(of: events, by: horizon))
    }
    return .number(.whole(Int64(unit.count(from: event.days.first, to: horizon))))
  }
}

extension CalendarUnit {
  /// How many whole ones lie between two days.
  fileprivate func count(from start: Day, to end: Day) -> Int {
    switch self {
    case .days: end.days(since: start)
    case .weeks: end.days(since: start) / 7
    case .months: CalendarLength(from: start, to: end).months
    case .years: CalendarLength(from: start, to: end).years
    }
  }
}

extension CellMaker {
  func type(of reading: ElapsedReading) -> CellType { .number(unit: reading.unit.rawValue) }
}
