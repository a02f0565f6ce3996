import AnnalsModel
import AnnalsSyntax

/// Reads how many happenings or related entities there are.
struct TallyReader: Sendable {
  private let reading: TallyReading
  private let evaluator: Evaluator
  private let content: Content

  private enum Content: Sendable {
    case table(CountTable)

    /// With the days of what is counted.
    case anchored(CountedRows, [Int32], TallyReading.Anchored, EventReader)
  }

  init(_ reading: TallyReading, _ evaluator: Evaluator) {
    self.reading = reading
    self.evaluator = evaluator
    guard let anchor = reading.anchor else {
      content = .table(evaluator.counts(reading.counted))
      return
    }
    let names = reading.counted.names(in: evaluator.kind, of: evaluator.model)
    content = .anchored(
      CountedRows(reading.counted, evaluator),
      evaluator.model.kinds[names.kind].days(of: anchor.field), anchor,
      EventReader(anchor.event, evaluator))
  }

  /// Whether it counts in days of which nothing is known.
  var isAhead: Bool { reading.isAhead }

  /// How many there are at least, and at most: no number for a window with days after the one
  /// that the query looks from.
  struct Bounds {
    var least: Int64
    var most: Int64?
  }

  /// How many of an entity there are.
  func bounds(of entity: Int) -> Bounds {
    switch content {
    case .table(let table):
      let count = table.counts[entity]
      return Bounds(
        least: Int64(count.yes), most: Int64(count.yes) + Int64(count.notKnown))
    case .anchored(let rows, let days, let anchor, let events):
      return bounds(of: entity, rows, days, anchor, events)
    }
  }

  private func bounds(
    of entity: Int, _ rows: CountedRows, _ days: [Int32], _ anchor: TallyReading.Anchored,
    _ events: EventReader
  ) -> Bounds {
    var (least, most): (Int64, Int64) = (0, 0)
    let found = events.windows(of: entity, anchor.span, horizon: evaluator.horizon)
    for place in rows.places(of: entity) {
      let passes = rows.truth(at: place)
      guard passes != .no else { continue }
      let row = rows.row(at: place)
      let isIn = found.truth(of: Day(number: row < days.count ? days[row] : Day.unknown.number))
      if isIn == .yes, passes == .yes { least += 1 }
      if isIn != .no { most += 1 }
    }
    return Bounds(least: least, most: found.isAhead ? nil : most)
  }

  func value(of entity: Int) -> ReadValue {
    if reading.isAhead { return .unknown(.future(after: evaluator.horizon)) }
    let bounds = bounds(of: entity)
    guard bounds.least == bounds.most else { return .unknown(reason(of: entity)) }
    return .number(.whole(bounds.least))
  }

  /// The cell of a count that may be more: the least of it, where that is any at all.
  func openCell(of entity: Int) -> Cell? {
    if reading.isAhead { return nil }
    let bounds = bounds(of: entity)
    guard bounds.least != bounds.most else { return nil }
    return bounds.least > 0 ? .atLeast(bounds.least) : .notKnown
  }

  private func reason(of entity: Int) -> UnknownReason {
    if let reason = evaluator.reason(reading.counted, entity) { return reason }
    if case .anchored(_, _, let anchor, let events) = content,
      let reason = events.doubt(of: entity, anchor.span, horizon: evaluator.horizon)
    {
      return reason
    }
    return .undatedEvent(reading.counted.names(in: evaluator.kind, of: evaluator.model).singular)
  }
}

extension CellMaker {
  func type(of reading: TallyReading) -> CellType { .number(unit: nil) }
}
