import AnnalsModel
import AnnalsSyntax

/// Reads the part of the calendar that a date lies in.
struct CalendarReader: Sendable {
  private let part: CalendarPart
  private let date: [Reader]

  init(_ reading: CalendarReading, _ evaluator: Evaluator) {
    part = reading.part
    date = [evaluator.reader(for: reading.date)]
  }

  func value(of entity: Int) -> ReadValue {
    let value = date[0].value(of: entity)
    guard case .day(let day) = value else { return value }
    return self.value(ofCode: part.number(of: day))
  }

  /// The number of the part of each of some entities, -1 where the date is not known.
  func codes(of entities: ArraySlice<Int>) -> [Int32] {
    if case .field(let field) = date[0], case .days(let column) = field.column {
      return entities.map { code(of: Day(number: column.numbers[$0])) }
    }
    let values = date[0].values
    return entities.map { entity in
      if case .day(let day) = values(entity) { code(of: day) } else { Reader.noCode }
    }
  }

  private func code(of day: Day) -> Int32 {
    day.isKnown ? part.number(of: day) : Reader.noCode
  }

  /// The value of the part with a number.
  func value(ofCode code: Int32) -> ReadValue {
    part == .year ? .number(.whole(Int64(code))) : .day(part.firstDay(ofNumber: code))
  }
}

extension CellMaker {
  func type(of reading: CalendarReading) -> CellType {
    reading.part == .year ? .number(unit: nil) : .text
  }

  /// A part of the calendar as literals are written; `nil` for another reading.
  func calendarCell(_ first: Day, of reading: Reading) -> Cell? {
    switch reading {
    case .calendar(let reading): .text(reading.part.words(from: first))
    case .path(let path): CellMaker(model, path.owner).calendarCell(first, of: path.reading)
    case .name, .field, .grade, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .length,
      .tally, .gap, .elapsed, .summary:
      nil
    }
  }
}
