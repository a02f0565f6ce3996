import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// The days of the literals of section 4 of the language page.
@Suite struct PeriodTests {
  static let today = Day(year: 2024, month: 2, day: 29) ?? .unknown

  @Test(arguments: [
    (CalendarPeriod.year(2014), "2014-01-01", "2014-12-31"),
    (.month(year: 2014, month: 2), "2014-02-01", "2014-02-28"),
    (.month(year: 2016, month: 2), "2016-02-01", "2016-02-29"),
    (.day(year: 2014, month: 3, day: 31), "2014-03-31", "2014-03-31"),
    (.quarter(year: 2014, quarter: 3), "2014-07-01", "2014-09-30"),
    (.quarter(year: 2014, quarter: 4), "2014-10-01", "2014-12-31"),
    (.financialYear(2013), "2013-04-01", "2014-03-31"),
    (.academicYear(2013), "2013-09-01", "2014-08-31"),
    (.today, "2024-02-29", "2024-02-29"),
    (.thisYear, "2024-01-01", "2024-12-31"),
    (.lastYear, "2023-01-01", "2023-12-31"),
    (.year(9999), "9999-01-01", "9999-12-31"),
    (.year(1), "0001-01-01", "0001-12-31"),
  ])
  func periodsHaveTheirDays(_ period: CalendarPeriod, _ first: String, _ last: String) {
    let days = period.days(today: Self.today)
    #expect(days?.first.isoText == first)
    #expect(days?.last.isoText == last)
  }

  private func moved(_ from: String, _ count: Int, _ unit: CalendarUnit, _ sign: Int) -> String? {
    let duration = CalendarDuration(count: count, unit: unit, range: SourceRange(0, 0))
    return Day(isoText: from)?.moved(by: duration, sign)?.isoText
  }

  @Test func durationsAreOfTheCalendar() {
    #expect(moved("2024-02-29", 1, .years, -1) == "2023-02-28")
    #expect(moved("2024-01-31", 1, .months, 1) == "2024-02-29")
    #expect(moved("2024-02-29", 6, .weeks, 1) == "2024-04-11")
    #expect(moved("2024-02-29", 90, .days, -1) == "2023-12-01")
    #expect(moved("2024-02-29", 99_999, .years, -1) == nil)
    #expect(moved("2024-02-29", .max, .years, -1) == nil)
  }
}
