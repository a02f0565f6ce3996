import AnnalsModel
import AnnalsSyntax

/// Reads the days from one event to another; negative when the second comes first.
struct GapReader: Sendable {
  private let first: EventReader
  private let second: EventReader

  /// The records whose two dates the events are: the gap is then that of one record.
  private let records: EventReader?
  private let horizon: Day

  init(_ reading: GapReading, _ evaluator: Evaluator) {
    first = EventReader(reading.first, evaluator)
    second = EventReader(reading.second, evaluator)
    records = reading.records(in: evaluator.model).map { EventReader($0, evaluator) }
    horizon = evaluator.horizon
  }

  func value(of entity: Int) -> ReadValue {
    switch ends(of: entity) {
    case .days(let start, let end): .number(.whole(Int64(end.days(since: start))))
    case .unknown(let reason): .unknown(reason)
    }
  }

  private enum Ends: Equatable {
    case days(Day, Day)
    case unknown(UnknownReason)
  }

  private func ends(of entity: Int) -> Ends {
    if let records { return ends(of: entity, among: records) }
    let (start, end) = (first.one(of: entity), second.one(of: entity))
    guard case .event(let from) = start else {
      return .unknown(start.reason(of: first, by: horizon))
    }
    guard case .event(let to) = end else {
      return .unknown(end.reason(of: second, by: horizon))
    }
    return .days(from.days.first, to.days.first)
  }

  /// The last record, or the first where the query says so; not known where it lacks a date.
  private func ends(of entity: Int, among records: EventReader) -> Ends {
    func unknown(_ found: EventReader.Found) -> Ends {
      .unknown(found.reason(of: records, by: horizon))
    }
    if records.hasUndated(entity) { return unknown(.undated) }
    let candidates = records.candidates(of: entity, records.event.ordinal ?? .last)
    if candidates.events.isEmpty { return unknown(.none) }
    guard let certain = candidates.certain else { return unknown(.doubtful) }
    let found = ends(of: entity, at: records.row(at: certain))
    let isOne = candidates.events.allSatisfy { ends(of: entity, at: records.row(at: $0)) == found }
    return isOne ? found : unknown(.doubtful)
  }

  private func ends(of entity: Int, at row: Int32?) -> Ends {
    guard let from = first.event(of: entity, at: row) else {
      return .unknown(absence(first, entity))
    }
    guard let to = second.event(of: entity, at: row) else {
      return .unknown(absence(second, entity))
    }
    return .days(from.days.first, to.days.first)
  }

  /// Why a record has no such date.
  private func absence(_ event: EventReader, _ entity: Int) -> UnknownReason {
    let found: EventReader.Found = event.hasUndated(entity) ? .undated : .none
    return found.reason(of: event, by: horizon)
  }

  /// Whether the second event comes so long after the first, counted from the first.
  ///
  /// - Parameter days: how many more there must be.
  func reaches(_ length: CalendarSpan, beyond days: Int, _ entity: Int) -> Truth {
    guard case .days(let start, let end) = ends(of: entity) else { return .notKnown }
    return Truth(length.isReached(from: start.number, to: end.adding(days: -days).number))
  }
}

extension GapReading {
  /// The spans whose beginning or end both events are, dated by their beginning; `nil` where the
  /// events are of two kinds, or not of the same spans.
  fileprivate func records(in model: Model) -> EventPlan? {
    guard case .happening(let one, let owner) = first.days,
      case .happening(let other, owner) = second.days,
      let span = model.kinds[one.kind].span, one.kind == other.kind, one.filter == other.filter,
      first.ordinal ?? .last == second.ordinal ?? .last
    else { return nil }
    var records = first
    records.days = .happening(
      EventPlan.Happening(kind: one.kind, field: span.from, filter: one.filter), owner: owner)
    return records
  }
}

extension CellMaker {
  func type(of reading: GapReading) -> CellType { .number(unit: "days") }
}
