extension CalendarPeriod {
  /// As dates are written: `2014`, `2014-03`, `2014-03-31`, `Q3 2014`, `FY2013/14`, `today`.
  package var canonicalText: String {
    switch self {
    case .year(let year): CalendarReader.padded(year, 4)
    case .month(let year, let month):
      "\(CalendarReader.padded(year, 4))-\(CalendarReader.padded(month, 2))"
    case .day(let year, let month, let day): CalendarDay(year: year, month: month, day: day).iso
    case .quarter(let year, let quarter): "Q\(quarter) \(CalendarReader.padded(year, 4))"
    case .financialYear(let year): "FY\(Self.split(year))"
    case .academicYear(let year): "AY\(Self.split(year))"
    case .today: "today"
    case .thisYear: "this year"
    case .lastYear: "last year"
    case .parameter(let name): "$" + name.text
    case .constant(let name): Printer().text(of: name, .strict)
    case .missing: "…"
    }
  }

  private static func split(_ year: Int) -> String {
    "\(CalendarReader.padded(year, 4))/\(CalendarReader.padded((year + 1) % 100, 2))"
  }

  /// The first day; `nil` when it depends on the day the query looks from.
  package var firstDay: CalendarDay? {
    switch self {
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .day(let year, let month, let day): CalendarDay(year: year, month: month, day: day)
    case .quarter(let year, let quarter):
      CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    case .financialYear(let year): CalendarDay(year: year, month: 4, day: 1)
    case .academicYear(let year): CalendarDay(year: year, month: 9, day: 1)
    case .today, .thisYear, .lastYear, .parameter, .constant, .missing: nil
    }
  }

  /// The last day; `nil` when it depends on the day the query looks from.
  package var lastDay: CalendarDay? {
    switch self {
    case .year(let year): CalendarDay(year: year, month: 12, day: 31)
    case .month(let year, let month): CalendarDay(lastOf: month, year: year)
    case .day(let year, let month, let day): CalendarDay(year: year, month: month, day: day)
    case .quarter(let year, let quarter): CalendarDay(lastOf: quarter * 3, year: year)
    case .financialYear(let year): CalendarDay(year: year + 1, month: 3, day: 31)
    case .academicYear(let year): CalendarDay(year: year + 1, month: 8, day: 31)
    case .today, .thisYear, .lastYear, .parameter, .constant, .missing: nil
    }
  }
}
