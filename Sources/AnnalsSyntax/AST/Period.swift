/// A stretch of the calendar as written: a day, a month, a year.
package struct Period: Hashable, Sendable {
  package var calendar: CalendarPeriod
  package var range: SourceRange

  package init(calendar: CalendarPeriod, range: SourceRange) {
    self.calendar = calendar
    self.range = range
  }
}

/// The literals of section 4 of the language page. Every date in it exists: years run from
/// 1 to 9999 and the parser has refused 29 February of an ordinary year.
package enum CalendarPeriod: Hashable, Sendable {
  /// `2014`
  case year(Int)

  /// `2014-03`, `March 2014`
  case month(year: Int, month: Int)

  /// `2014-03-31`, `31 March 2014`
  case day(year: Int, month: Int, day: Int)

  /// `Q3 2014`: July to September.
  case quarter(year: Int, quarter: Int)

  /// `FY2013/14`: from 1 April 2013.
  case financialYear(Int)

  /// `AY2013/14`: from 1 September 2013.
  case academicYear(Int)

  /// `today`: the day the query looks from.
  case today

  /// `this year`: the calendar year of the day the query looks from.
  case thisYear

  /// `last year`
  case lastYear

  /// `$start`: what a `param` stands for, by its name without the sign.
  case parameter(Name)

  /// `cutoff`: what a `let` stands for.
  case constant(Name)

  /// Where a period was expected; the parser has reported it.
  case missing
}

/// The days a condition looks at: `since 2014`, `between 2013 and 2014`.
package struct Window: Hashable, Sendable {
  package var words: WindowWords
  package var range: SourceRange

  package init(words: WindowWords, range: SourceRange) {
    self.words = words
    self.range = range
  }
}

/// The time words of section 4 of the language page.
package enum WindowWords: Hashable, Sendable {
  /// From the first day of the period or event to the day the query looks from.
  case since(Anchor)

  /// From the day after the period or event ends to the day the query looks from.
  case after(Anchor)

  /// Up to the day before the period or event begins.
  case before(Anchor)

  /// Up to the last day of the period.
  case by(Period)

  /// The period itself.
  case `in`(Period)

  /// That day.
  case on(Period)

  /// From the first day of one period to the last day of the other.
  case between(Period, Period)

  /// `in the last 3 years`: up to the day the query looks from.
  case inTheLast(CalendarDuration)

  /// `within 3 years after intervention ended`
  case within(CalendarDuration, AnchorSide, Anchor)
}

/// On which side of its anchor a window lies; the anchor's own days never belong to it.
package enum AnchorSide: String, CaseIterable, Sendable {
  case after
  case before

  /// `either side of`
  case around
}

/// `2 years`, `18 months`, `6 weeks`, `90 days`
package struct CalendarDuration: Hashable, Sendable {
  /// At least 1.
  package var count: Int
  package var unit: CalendarUnit
  package var range: SourceRange

  package init(count: Int, unit: CalendarUnit, range: SourceRange) {
    self.count = count
    self.unit = unit
    self.range = range
  }
}

package enum CalendarUnit: String, CaseIterable, Sendable {
  case days
  case weeks
  case months
  case years
}
