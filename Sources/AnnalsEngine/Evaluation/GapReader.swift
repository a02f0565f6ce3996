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
    let (start, end) = (first.one(of: entity), second.one(of: entity))
    guard case .event(let from) = start else {
      return .unknown(start.reason(of: first, by: horizon))
    }
    guard case .event(let to) = end else {
      return .unknown(end.reason(of: second, by: horizon))
    }
    return .number(.whole(Int64(to.days.first.days(since: from.days.first))))
  }
}

extension CellMaker {
  func type(of reading: GapReading) -> CellType { .number(unit: "days") }
}
