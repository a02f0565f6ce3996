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

  /// How many there are at least and at most.
  func bounds(of entity: Int) -> ClosedRange<Int64> {
    switch content {
    case .table(let table):
      let count = table.counts[entity]
      return Int64(count.yes)...Int64(count.yes) + Int64(count.notKnown)
    case .anchored(let rows, let days, let anchor, let events):
      return bounds(of: entity, rows, days, anchor, events)
    }
  }

  private func bounds(
    of entity: Int, _ rows: CountedRows, _ days: [Int32], _ anchor: TallyReading.Anchored,
    _ events: EventReader
  ) -> ClosedRange<Int64> {
    var (least, most): (Int64, Int64) = (0, 0)
    let found = events.windows(of: entity, anchor.span, horizon: evaluator.horizon)
    for place in rows.places(of: entity) {
      guard let passes = rows.truth(at: place), passes != .no else { continue }
      let row = rows.row(at: place)
      let isIn = found.truth(of: Day(number: row < days.count ? days[row] : Day.unknown.number))
      if isIn == .yes, passes == .yes { least += 1 }
      if isIn != .no { most += 1 }
    }
    return least...most
  }

  func value(of entity: Int) -> ReadValue {
    if reading.isAhead { return .unknown(.future(after: evaluator.horizon)) }
    let bounds = bounds(of: entity)
    guard bounds.lowerBound == bounds.upperBound else { return .unknown(reason(of: entity)) }
    return .number(.whole(bounds.lowerBound))
  }

  private func reason(of entity: Int) -> UnknownReason {
    if let reason = evaluator.reason(reading.counted, entity) { return reason }
    if let anchor = reading.anchor { return .undatedEvent(anchor.event.words) }
    return .undatedEvent(reading.counted.names(in: evaluator.kind, of: evaluator.model).singular)
  }
}

extension EventReader {
  /// The windows of the events of an entity.
  struct Windows: Sendable {
    /// For each event its window, or the two on its sides.
    fileprivate var ranges: [[DayRange]] = []

    /// Whether it is not known of an event that it is one of those asked for.
    fileprivate var isDoubtful: [Bool] = []

    /// Whether only one of them is meant, the first or the last.
    fileprivate var isOneOf = false

    /// Whether an event has no day, so that its window may be anywhere.
    fileprivate var mayBeAnywhere = false

    /// The day that the query looks from.
    fileprivate var horizon: Day
  }

  func windows(of entity: Int, _ span: AnchoredSpan, horizon: Day) -> Windows {
    var windows = Windows(horizon: horizon)
    windows.mayBeAnywhere = hasUndated(entity)
    windows.isOneOf = event.ordinal != nil
    let chosen = event.ordinal.map { candidates(of: entity, $0).events } ?? events(of: entity)
    for index in chosen {
      let (first, second) = span.windows(of: self[index].days, horizon: horizon)
      windows.ranges.append([first, second].compactMap { $0 })
      windows.isDoubtful.append(self[index].isDoubtful)
    }
    return windows
  }
}

extension EventReader.Windows {
  /// Whether a day lies in one of the windows, or in that of the one event that is meant.
  func truth(of day: Day) -> Truth {
    var truths = zip(ranges, isDoubtful).map { ranges, isDoubtful in
      truth(of: day, in: ranges, isDoubtful: isDoubtful && !isOneOf)
    }
    if mayBeAnywhere { truths.append(.notKnown) }
    guard isOneOf else {
      return truths.contains(.yes) ? .yes : truths.contains(.notKnown) ? .notKnown : .no
    }
    if !isDoubtful.contains(false) { truths.append(.no) }
    guard let first = truths.first, truths.allSatisfy({ $0 == first }) else { return .notKnown }
    return first
  }

  /// - Parameter isDoubtful: whether the window is perhaps none.
  private func truth(of day: Day, in ranges: [DayRange], isDoubtful: Bool) -> Truth {
    // Of days after the one that the query looks from nothing is known.
    guard day.isKnown, ranges.contains(where: { $0.first <= horizon }) else { return .notKnown }
    return ranges.contains { $0.contains(day) } ? isDoubtful ? .notKnown : .yes : .no
  }
}

extension CellMaker {
  func type(of reading: TallyReading) -> CellType { .number(unit: nil) }
}
