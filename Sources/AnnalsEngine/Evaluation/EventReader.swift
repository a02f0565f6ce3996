import AnnalsModel
import AnnalsSyntax

/// Finds the events of one entity after another.
struct EventReader: Sendable {
  /// One event, or a stretch of the calendar that stands for one.
  struct Occurrence: Sendable {
    var days: DayRange

    /// Whether it is not known that it is one of those asked for.
    var isDoubtful: Bool

    /// How well its day is known.
    var mark: DateMark
  }

  private enum Content: Sendable {
    /// For a kind that another owns, the owner of each entity.
    case table(EventTable, owners: [Int32]?, marks: [DateMark])

    /// A date of the entity itself; a missing one is no event yet where the date is an end.
    case date([Reader], isEnd: Bool, marks: [DateMark])
    case fixed(DayRange)
  }

  let event: EventPlan
  private let content: Content
  private let horizon: Day

  init(_ event: EventPlan, _ evaluator: Evaluator) {
    self.event = event
    horizon = evaluator.horizon
    switch event.days {
    case .happening(let happening, let owner):
      let kind = evaluator.model.kinds[happening.kind]
      content = .table(
        evaluator.events(happening, in: owner),
        owners: owner == evaluator.kindIndex ? nil : evaluator.owners(in: owner),
        marks: kind.marks(of: happening.field))
    case .date(let reading, let isEnd):
      var marks: [DateMark] = []
      if case .field(let field) = reading { marks = evaluator.kind.marks(of: field) }
      content = .date([evaluator.reader(for: reading)], isEnd: isEnd, marks: marks)
    case .fixed(let days): content = .fixed(days)
    }
  }

  /// The events of an entity, as indices to ask with, in order of day.
  func events(of entity: Int) -> Range<Int> {
    switch content {
    case .table(let table, let owners, _): table.events(of: Self.row(entity, owners))
    case .date(let reader, _, _):
      day(reader, entity).map { $0 <= horizon } == true ? entity..<entity + 1 : 0..<0
    case .fixed: 0..<1
    }
  }

  /// Whether an entity has an event whose day is not in the data.
  func hasUndated(_ entity: Int) -> Bool {
    switch content {
    case .table(let table, let owners, _): table.hasUndated[Self.row(entity, owners)]
    case .date(let reader, let isEnd, _): isUndated(reader, entity, isEnd: isEnd)
    case .fixed: false
    }
  }

  subscript(index: Int) -> Occurrence {
    switch content {
    case .table(let table, _, let marks):
      let event = table.events[index]
      let row = Int(event.row)
      return Occurrence(
        days: DayRange(event.day), isDoubtful: event.isDoubtful,
        mark: row < marks.count ? marks[row] : .day)
    case .date(let reader, _, let marks):
      let day = day(reader, index) ?? .unknown
      return Occurrence(
        days: DayRange(day.number), isDoubtful: false,
        mark: index < marks.count ? marks[index] : .day)
    case .fixed(let days): return Occurrence(days: days, isDoubtful: false, mark: .day)
    }
  }

  /// The record that an event is of; `nil` for one that no record stands for.
  func row(at index: Int) -> Int32? {
    switch content {
    case .table(let table, _, _): table.events[index].row
    case .date, .fixed: nil
    }
  }

  /// The event of an entity that is of a record.
  func event(of entity: Int, at row: Int32?) -> Occurrence? {
    events(of: entity).first { self.row(at: $0) == row }.map { self[$0] }
  }

  /// Of an end only one that could not be read: without one what has begun goes on.
  private func isUndated(_ reader: [Reader], _ entity: Int, isEnd: Bool) -> Bool {
    guard case .unknown(let reason)? = reader.first?.value(of: entity) else { return false }
    return !isEnd || reason.missing == .notRead
  }

  private func day(_ reader: [Reader], _ entity: Int) -> Day? {
    guard case .day(let day)? = reader.first?.value(of: entity) else { return nil }
    return day
  }

  private static func row(_ entity: Int, _ owners: [Int32]?) -> Int {
    owners.map { Int($0[entity]) } ?? entity
  }
}

extension Kind {
  /// Whether a field is the end of a span or a life: while it is missing, or lies ahead, there is
  /// no end yet.
  func isEnd(_ field: Int) -> Bool {
    field == span?.until || field == life?.until
  }

  /// How well each day of a field is known; none when all are to the day.
  func marks(of field: Int?) -> [DateMark] {
    guard let field, case .days(let column) = fields[field].column else { return [] }
    return column.marks
  }
}

extension DayRange {
  fileprivate init(_ number: Int32) {
    self.init(first: Day(number: number), last: Day(number: number))
  }
}
