import Testing

@testable import AnnalsModel

@Suite struct DayTests {
  @Test func everyDayKeepsItsNumberThroughTheCalendar() {
    var number = Day.first.number
    var wrong = 0
    for year in 1...9999 {
      for month in 1...12 {
        for day in 1...CalendarDate.daysIn(month: month, of: year) {
          let made = Day(year: year, month: month, day: day)
          let date = Day(number: number).components
          if made?.number != number || date != CalendarDate(year: year, month: month, day: day) {
            wrong += 1
          }
          number += 1
        }
      }
    }
    #expect(wrong == 0)
    #expect(number - 1 == Day.last.number)
  }

  @Test func theEpochIsTheFirstOfJanuary1970() {
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2026, month: 8, day: 22)?.number == 20_687)
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2014, 0, 1), (2014, 13, 1), (2014, 1, 0), (2014, 1, 32),
    (2014, 2, 29), (1900, 2, 29), (2014, 4, 31), (Int.max, 1, 1), (2014, Int.min, 1),
  ])
  func aDateThatDoesNotExistIsNoDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2014-01-31", 1, "2014-02-28"), ("2016-01-31", 1, "2016-02-29"),
    ("2014-03-31", -1, "2014-02-28"),
    ("2014-12-15", 1, "2015-01-15"), ("2016-02-29", 12, "2017-02-28"),
    ("2014-05-31", -18, "2012-11-30"),
    ("0001-01-31", -1, "0001-01-01"), ("9999-12-01", 1, "9999-12-31"),
    ("2014-01-01", .max, "9999-12-31"), ("2014-01-01", .min, "0001-01-01"),
  ])
  func addingMonthsKeepsTheDayOrTakesTheLast(start: String, months: Int, end: String) throws {
    #expect(try #require(Day(isoText: start)).adding(months: months).isoText == end)
  }

  @Test(arguments: [
    ("2014-02-28", 1, "2014-03-01"), ("2014-01-01", -1, "2013-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("9999-12-31", 1, "9999-12-31"),
    ("2014-01-01", .max, "9999-12-31"), ("1960-01-01", .min, "0001-01-01"),
  ])
  func addingDaysStopsAtTheEndsOfTheCalendar(start: String, days: Int, end: String) throws {
    #expect(try #require(Day(isoText: start)).adding(days: days).isoText == end)
  }

  @Test func aDayHasWords() {
    #expect(Day(isoText: "2021-03-01")?.inWords == "1 March 2021")
    #expect(Day.unknown.inWords == "an unknown day")
  }

  @Test func noDayStaysNoDay() {
    #expect(Day.unknown.adding(days: -1) == .unknown)
    #expect(Day.unknown.adding(months: -1) == .unknown)
    #expect(Day.unknown.isoText == "unknown")
    #expect(Day.last < Day.unknown)
  }

  @Test(arguments: [
    ("2014-03-31", "2014-03-31", DateMark.day), ("2014-02", "2014-02-28", .month),
    ("2016-02", "2016-02-29", .month), ("2014", "2014-12-31", .year),
    ("2014-06-29~", "2014-06-29", .estimated), ("2014-06~", "2014-06-30", .estimatedMonth),
    ("2014~", "2014-12-31", .estimatedYear), ("0001-01-01", "0001-01-01", .day),
  ])
  func aDateIsReadWithHowExactlyItIsKnown(text: String, day: String, mark: DateMark) throws {
    let dated = try #require(DatedText(text))
    #expect(dated.day.isoText == day)
    #expect(dated.mark == mark)
  }

  @Test(arguments: [
    "", "~", "201", "20144", "2014-", "2014-3", "2014-13", "2014-00", "2014-02-30", "2014-02-3",
    "2014/02/03", "2014-02-03~~", "-014", "0000", "0000-01-01", " 2014",
    "２０１４", "2014-+1-01", "14-01-01", "20140203",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(DatedText(text) == nil)
  }

  @Test(arguments: [
    "T00:00", "T10:00:00Z", "t10:00:00z", " 10:00:00", "T23:59:60Z", "T10:00:00.123456789+01:00",
    "T10:00-0530", "T10:00:00+01",
  ])
  func aTimeBehindADayIsPassedOver(time: String) throws {
    let dated = try #require(DatedText("2014-02-03" + time))
    #expect(dated.day.isoText == "2014-02-03")
    #expect(dated.mark == .day)
  }

  @Test(arguments: [
    "T", "T10", "T10:0", "T10:00:", "T10:60", "T25:00", "T10:00:61", "T10:00:00.", "T10:00X",
    "T10:00Z ", "T10:00+1", "T10:00+24:00", "T10:00+01:60", "T10:00+01:0", "T10:00+100",
    "T10:00+01:000", "T10:00~", "X10:00",
    "T10:00:00.1234567890123+01:00",
  ])
  func whatIsNoTimeBehindADayIsRefused(time: String) {
    #expect(DatedText("2014-02-03" + time) == nil)
  }

  @Test func aTimeBehindAMonthIsNoDate() {
    #expect(DatedText("2014-02T10:00") == nil)
  }

  /// Where a day is wanted, a month or about a day is none.
  @Test(arguments: ["2014", "2014-02", "2014-02-03~", "soon"]) func whatIsNoDay(text: String) {
    #expect(Day(isoText: text) == nil)
  }

  @Test(arguments: [
    ("2013-05-28", "2017-05-30", 48, 2), ("2014-02-28", "2014-03-31", 1, 3),
    ("2014-01-31", "2014-03-01", 1, 1), ("2014-01-30", "2014-02-28", 1, 0),
    ("2014-02-15", "2014-03-01", 0, 14), ("2014-03-01", "2014-03-01", 0, 0),
    ("2014-03-02", "2014-03-01", 0, 0), ("0001-01-01", "9999-12-31", 119_987, 30),
  ])
  func aLengthIsCountedFromItsStart(start: String, end: String, months: Int, days: Int) throws {
    let length = CalendarLength(
      from: try #require(Day(isoText: start)), to: try #require(Day(isoText: end)))
    #expect(length == CalendarLength(months: months, days: days))
  }
}
