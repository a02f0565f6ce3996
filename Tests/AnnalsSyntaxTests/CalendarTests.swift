import AnnalsSyntax
import Testing

@Suite("Dates")
struct CalendarTests {
  @Test("A date is printed in one way", arguments: spellings)
  func datesArePrinted(_ text: String, _ printed: String) {
    let parse = Reading.parse("councils where rating improved since \(text)")
    #expect(parse.diagnostics.isEmpty)
    #expect(
      Printer().text(of: parse.script) == "councils where rating improved since \(printed)")
  }

  private static let spellings = [
    ("2014", "2014"), ("0001", "0001"), ("9999-12-31", "9999-12-31"), ("March 2014", "2014-03"),
    ("31 March 2014", "2014-03-31"), ("1 MAY 2014", "2014-05-01"), ("q3 2014", "Q3 2014"),
    ("fy2013/14", "FY2013/14"), ("AY1999/00", "AY1999/00"), ("29 February 2016", "2016-02-29"),
    ("2000-02-29", "2000-02-29"), ("Today", "today"), ("This Year", "this year"),
    ("last year", "last year"), ("1582-10-10", "1582-10-10"),
  ]

  @Test(
    "What begins like a month on the next line is the next statement, but behind a day alone",
    arguments: [
      ("let cutoff = 2016-12-31\naugusta homes", 2), ("let cutoff = 2016\nmarinas", 2),
      ("let cutoff = 2016\nMarch homes", 2),
      ("let cutoff = 31\nMarch 2014", 1), ("homes as of each 31\n  March since 2014", 1),
    ])
  func monthsOnTheNextLine(text: String, statements: Int) {
    let parse = Reading.parse(text)
    #expect(parse.diagnostics.isEmpty, "\(parse.diagnostics)")
    #expect(parse.script.statements.count == statements)
  }

  @Test("A stretch of the calendar has these first and last days", arguments: bounds)
  func boundsAreRight(_ text: String, _ first: String?, _ last: String?) throws {
    let parse = Reading.parse("councils where rating improved in \(text)")
    guard case .list(let listing)? = parse.script.statements.first,
      case .condition(let clause)? = listing.clauses.first,
      case .change(let change) = clause.condition, case .in(let period)? = change.window?.words
    else { throw Unexpected() }
    #expect(period.calendar.firstDay?.iso == first)
    #expect(period.calendar.lastDay?.iso == last)
  }

  private struct Unexpected: Error {}

  private static let bounds: [(String, String?, String?)] = [
    ("2014", "2014-01-01", "2014-12-31"), ("2014-02", "2014-02-01", "2014-02-28"),
    ("2016-02", "2016-02-01", "2016-02-29"), ("1900-02", "1900-02-01", "1900-02-28"),
    ("Q1 2014", "2014-01-01", "2014-03-31"), ("Q4 2014", "2014-10-01", "2014-12-31"),
    ("FY2013/14", "2013-04-01", "2014-03-31"), ("AY2013/14", "2013-09-01", "2014-08-31"),
    ("2014-03-31", "2014-03-31", "2014-03-31"), ("this year", nil, nil),
  ]
}
