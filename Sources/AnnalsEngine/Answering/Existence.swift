import AnnalsModel

/// Which entities there are on a day: those whose life has begun and not ended, and of what
/// happened only what had happened by then.
struct Existence {
  private let from: DayColumn?
  private let until: DayColumn?
  private let day: Int32

  /// - Parameter date: the field chosen with `dated by`, for what happened once.
  init(_ kind: Kind, on day: Day, datedBy date: Int? = nil) {
    self.day = day.number
    let happened = kind.owner == nil ? nil : date ?? kind.dateField
    let start = kind.life?.from ?? kind.span?.from ?? happened
    from = start.flatMap { Self.days(kind.fields[$0]) }
    until = kind.life?.until.flatMap { Self.days(kind.fields[$0]) }
  }

  private static func days(_ field: Field) -> DayColumn? {
    guard case .days(let column) = field.column else { return nil }
    return column
  }

  /// Why an entity does not exist on the day: `began on 1 April 2019`.
  func absence(of entity: Int) -> String? {
    if let from, from.numbers[entity] != Day.unknown.number, day < from.numbers[entity] {
      return "began on \(Day(number: from.numbers[entity]).inWords)"
    }
    if let until, until.numbers[entity] <= day {
      return "existed until \(Day(number: until.numbers[entity]).inWords)"
    }
    return nil
  }

  /// An unknown day does not limit.
  func holds(for entity: Int) -> Bool {
    if let from, from.numbers[entity] != Day.unknown.number, day < from.numbers[entity] {
      return false
    }
    return until.map { $0.numbers[entity] > day } ?? true
  }
}
