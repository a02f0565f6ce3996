import AnnalsModel

/// Reads the days from one event to another; negative when the second comes first.
struct GapReader: Sendable {
  private let first: EventReader
  private let second: EventReader
  private let horizon: Day

  init(_ reading: GapReading, _ evaluator: Evaluator) {
    first = EventReader(reading.first, evaluator)
    second = EventReader(reading.second, evaluator)
    horizon = evaluator.horizon
  }

  func value(of entity: Int) -> ReadValue {
    switch ends(of: entity) {
    case .days(let start, let end): .number(.whole(Int64(end.days(since: start))))
    case .unknown(let reason): .unknown(reason)
    }
  }

  private enum Ends {
    case days(Day, Day)
    case unknown(UnknownReason)
  }

  private func ends(of entity: Int) -> Ends {
    let (start, end) = (first.one(of: entity), second.one(of: entity))
    guard case .event(let from) = start else {
      return .unknown(start.reason(of: first, by: horizon))
    }
    guard case .event(let to) = end else {
      return .unknown(end.reason(of: second, by: horizon))
    }
    return .days(from.days.first, to.days.first)
  }

  /// Whether the second event comes so long after the first, counted from the first.
  ///
  /// - Parameter days: how many more there must be.
  func reaches(_ length: CalendarSpan, beyond days: Int, _ entity: Int) -> Truth {
    guard case .days(let start, let end) = ends(of: entity) else { return .notKnown }
    return Truth(length.isReached(from: start.number, to: end.adding(days: -days).number))
  }
}

extension CellMaker {
  func type(of reading: GapReading) -> CellType { .number(unit: "days") }
}
