/// The length of a stretch of days, as a calendar counts it: `4y 2m`, `16 days`.
package struct CalendarLength: Hashable, Sendable {
  /// Whole months, at least 0.
  package var months: Int

  /// The days left over, at least 0.
  package var days: Int

  package init(months: Int, days: Int) {
    self.months = months
    self.days = days
  }

  /// The length from `start` to `end`: as many months as can be added to the start, then days,
  /// so that it is at least N months exactly when start + N ≤ end (section 5 of the language
  /// page). Zero when `end` comes before `start` or one of them is unknown.
  package init(from start: Day, to end: Day) {
    guard start.isKnown, end.isKnown, start < end else {
      self.init(months: 0, days: 0)
      return
    }
    let (first, last) = (start.components, end.components)
    var months = (last.year - first.year) * 12 + last.month - first.month
    // The difference of month numbers is right or one too many.
    if start.adding(months: months) > end { months -= 1 }
    self.init(months: months, days: end.days(since: start.adding(months: months)))
  }

  /// Whole years, at least 0.
  package var years: Int { months / 12 }
}
