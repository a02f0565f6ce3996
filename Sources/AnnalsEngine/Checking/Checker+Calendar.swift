import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `year of published`
  mutating func check(_ operand: CalendarOperand) -> Reading? {
    guard let reading = checkReading(.name(operand.date)) else { return nil }
    guard isDay(reading) else {
      reportNoDate(operand.date.text, reading, nil, at: operand.date.range)
      return nil
    }
    let words = "\(operand.part.rawValue) of \(column(for: reading).heading)"
    return .calendar(CalendarReading(part: operand.part, date: reading, words: words))
  }

  func heading(of reading: CalendarReading) -> String { reading.words }

  /// `year`, where no field is called so: of the day on which something happened.
  ///
  /// - Returns: `nil` for a name that is no part of the calendar.
  func calendarPart(called name: Name) -> CalendarPart? {
    CalendarPart.allCases.first { FoldedName($0.rawValue) == FoldedName(name.text) }
  }

  mutating func checkPart(_ part: CalendarPart, _ name: Name) -> Reading? {
    guard let field = dateField ?? kind.happeningField(datedBy: datedBy) else {
      let dates = kind.dates.map { kind.fields[$0].name }
      report(
        .event(.partOfWhat(part.rawValue, kind: kind.plural, dates: dates)), at: name.range)
      return nil
    }
    return .calendar(CalendarReading(part: part, date: .field(field), words: part.rawValue))
  }
}
