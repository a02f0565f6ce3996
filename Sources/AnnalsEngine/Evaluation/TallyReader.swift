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
      let day = Day(number: row < days.count ? days[row] : Day.unknown.number)
      let isIn = found.certain.contains { $0.contains(day) }
      let mayBeIn =
        isIn || found.mayBeAnywhere || found.doubtful.contains { $0.contains(day) }
        || (!day.isKnown && !(found.certain.isEmpty && found.doubtful.isEmpty))
      if isIn, passes == .yes { least += 1 }
      if mayBeIn { most += 1 }
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

/// `number of inspections is at least 3`: told as soon as those that are known decide it.
struct TallyKernel: Kernel {
  let ranges: [NumberRange]
  let reader: TallyReader

  init(_ reading: TallyReading, _ ranges: [NumberRange], _ evaluator: Evaluator) {
    self.ranges = ranges
    reader = TallyReader(reading, evaluator)
  }

  func truth(of entity: Int) -> Truth {
    guard !reader.isAhead else { return .notKnown }
    let bounds = reader.bounds(of: entity)
    let first = passes(bounds.lowerBound)
    for count in bounds where passes(count) != first { return .notKnown }
    return Truth(first)
  }

  private func passes(_ count: Int64) -> Bool {
    ranges.contains { $0.contains(.whole(count)) }
  }
}

extension EventReader {
  /// The windows of the events of an entity.
  struct Windows: Sendable {
    var certain: [DayRange] = []
    var doubtful: [DayRange] = []

    /// Whether an event has no day, so that its window may be anywhere.
    var mayBeAnywhere = false
  }

  func windows(of entity: Int, _ span: AnchoredSpan, horizon: Day) -> Windows {
    var windows = Windows()
    let all = events(of: entity)
    windows.mayBeAnywhere =
      hasUndated(entity) || (event.ordinal != nil && all.contains { self[$0].isDoubtful })
    let chosen =
      switch event.ordinal {
      case nil: all
      case .first: all.prefix(1)
      case .last: all.suffix(1)
      }
    for index in chosen {
      let (first, second) = span.windows(of: self[index].days, horizon: horizon)
      for window in [first, second].compactMap({ $0 }) {
        if self[index].isDoubtful || (windows.mayBeAnywhere && event.ordinal != nil) {
          windows.doubtful.append(window)
        } else {
          windows.certain.append(window)
        }
      }
    }
    return windows
  }
}

extension CellMaker {
  func type(of reading: TallyReading) -> CellType { .number(unit: nil) }
}
