/// A day that exists, of the years 1 to 9999.
package struct CalendarDay: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(lastOf month: Int, year: Int) {
    self.init(year: year, month: month, day: Calendar.length(ofMonth: month, year: year))
  }

  /// `2014-03-31`
  package var iso: String {
    "\(CalendarReader.padded(year, 4))-\(CalendarReader.padded(month, 2))-\(CalendarReader.padded(day, 2))"
  }

  /// The day after; `nil` when that is past the year 9999.
  var next: CalendarDay? {
    if day < Calendar.length(ofMonth: month, year: year) {
      return CalendarDay(year: year, month: month, day: day + 1)
    }
    if month < 12 { return CalendarDay(year: year, month: month + 1, day: 1) }
    return year < 9999 ? CalendarDay(year: year + 1, month: 1, day: 1) : nil
  }

  /// The day before; `nil` when that is before the year 1.
  var previous: CalendarDay? {
    if day > 1 { return CalendarDay(year: year, month: month, day: day - 1) }
    if month > 1 { return CalendarDay(lastOf: month - 1, year: year) }
    return year > 1 ? CalendarDay(lastOf: 12, year: year - 1) : nil
  }

  /// The longest periods of which one begins and the other ends a stretch of days: years, months,
  /// or the days themselves.
  static func periods(from start: CalendarDay, to end: CalendarDay) -> [CalendarPeriod] {
    guard start.day == 1, end == CalendarDay(lastOf: end.month, year: end.year) else {
      return [start, end].map { .day(year: $0.year, month: $0.month, day: $0.day) }
    }
    if start.month == 1, end.month == 12 { return [start, end].map { .year($0.year) } }
    return [start, end].map { .month(year: $0.year, month: $0.month) }
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
