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
    return part == .year ? .number(.whole(Int64(day.year))) : .day(part.firstDay(of: day))
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
