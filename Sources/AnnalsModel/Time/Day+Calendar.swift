/// A day as the calendar writes it.
package struct CalendarDate: Hashable, Sendable {
  /// 1 to 9999.
  package var year: Int

  /// 1 to 12.
  package var month: Int

  /// 1 to 31.
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has; 0 for a month that is none.
  package static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// Whether a year has a 29 February, by the Gregorian rule for all years.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension Day {
  /// The day of a calendar date; `nil` for one that does not exist (30 February, the year 0).
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
      day <= CalendarDate.daysIn(month: month, of: year)
    else { return nil }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// The calendar date; of an unknown day, or one outside 0001 to 9999, the nearest there is.
  package var components: CalendarDate {
    // Years run from March here, so that the leap day is the last of its year.
    let sinceZero = Int(clamped.number) + Self.epoch
    let era = sinceZero / Self.daysInEra
    let inEra = sinceZero % Self.daysInEra
    let yearOfEra = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365
    let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return CalendarDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 1 to 9999.
  package var year: Int { components.year }

  /// 1 to 12.
  package var month: Int { components.month }

  /// The day so many days later, or earlier for a negative count; stops at the first and the
  /// last day there is. An unknown day stays unknown.
  package func adding(days: Int) -> Day {
    guard isKnown else { return self }
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    guard !overflow else { return days < 0 ? .first : .last }
    return Day(number: Int32(clamping: sum)).clamped
  }

  /// The same day so many months later, or earlier for a negative count, or the last of that
  /// month where it is shorter; stops at the first and the last day there is. An unknown day
  /// stays unknown.
  package func adding(months: Int) -> Day {
    guard isKnown else { return self }
    let date = components
    let (sum, overflow) = (date.year * 12 + date.month - 1).addingReportingOverflow(months)
    // Months since the first year are no negative number, so only a positive one is too many.
    guard !overflow else { return .last }
    guard sum >= 12 else { return .first }
    guard sum < 10_000 * 12 else { return .last }
    let (year, month) = (sum / 12, sum % 12 + 1)
    let day = min(date.day, CalendarDate.daysIn(month: month, of: year))
    return Day(number: Self.number(year: year, month: month, day: day))
  }

  /// How many days after `earlier` this one is; negative when it comes before.
  package func days(since earlier: Day) -> Int {
    Int(number) - Int(earlier.number)
  }

  /// The last day of a month; `nil` for a month that does not exist.
  package static func lastDay(ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: CalendarDate.daysIn(month: month, of: year))
  }

  /// The nearest day between the first and the last there is.
  private var clamped: Day { min(max(self, .first), .last) }

  /// Days from 0000-03-01 to 1970-01-01.
  private static var epoch: Int { 719_468 }

  /// Days in 400 years.
  private static var daysInEra: Int { 146_097 }

  /// The day number of a date that is known to exist.
  private static func number(year: Int, month: Int, day: Int) -> Int32 {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch % 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * daysInEra + dayOfEra - epoch)
  }
}
