import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// The days of a window, cut at the day the query looks from (section 4). Without one:
  /// everything up to that day.
  ///
  /// - Returns: `nil` where there is something wrong, which is reported.
  mutating func checkWindow(_ window: Window?) -> DayRange? {
    guard let window else { return DayRange(first: .first, last: horizon) }
    guard var days = days(of: window.words, at: window.range) else { return nil }
    days.last = min(days.last, horizon)
    return days
  }

  /// The filter that looks at a window, unless the window has not begun: of days after the
  /// horizon nothing is known, whatever is asked.
  func filter(over window: DayRange, _ filter: Filter) -> Filter {
    window.first > horizon ? .future : filter
  }

  private mutating func days(of words: WindowWords, at range: SourceRange) -> DayRange? {
    switch words {
    case .since(let anchor):
      checkPeriod(anchor, at: range).map { DayRange(first: $0.first, last: horizon) }
    case .after(let anchor):
      checkPeriod(anchor, at: range).map {
        DayRange(first: $0.last.adding(days: 1), last: horizon)
      }
    case .before(let anchor):
      checkPeriod(anchor, at: range).map {
        DayRange(first: .first, last: $0.first.adding(days: -1))
      }
    case .by(let period): days(of: period).map { DayRange(first: .first, last: $0.last) }
    case .in(let period): days(of: period)
    case .on(let period): checkPoint(period).map { DayRange(first: $0, last: $0) }
    case .between(let start, let end): checkBetween(start, end, at: range)
    case .inTheLast(let duration): checkRecent(duration)
    case .within(_, _, let anchor): checkWithin(words, anchor, at: range)
    }
  }

  /// The days of an anchor that are the same for every entity; a condition on the days of each
  /// entity's own event has been taken care of before (`checkAnchored`).
  private mutating func checkPeriod(_ anchor: Anchor, at range: SourceRange) -> DayRange? {
    guard let period = period(of: anchor) else {
      report(.set(.windowOfEvents), at: range)
      return nil
    }
    return days(of: period)
  }

  /// `within 2 years after 2014`
  private mutating func checkWithin(
    _ words: WindowWords, _ anchor: Anchor, at range: SourceRange
  ) -> DayRange? {
    let span = checkSpan(Window(words: words, range: range))
    guard let days = checkPeriod(anchor, at: range), let span else { return nil }
    return span.windows(of: days, horizon: .last).first
  }

  private mutating func checkBetween(
    _ start: Period, _ end: Period, at range: SourceRange
  ) -> DayRange? {
    guard let start = days(of: start), let end = days(of: end) else { return nil }
    guard start.first <= end.last else {
      report(.reversedWindow, at: range)
      return nil
    }
    return DayRange(first: start.first, last: end.last)
  }

  private mutating func checkRecent(_ duration: CalendarDuration) -> DayRange? {
    guard let first = horizon.moved(by: duration, -1) else {
      report(.durationTooLong, at: duration.range)
      return nil
    }
    return DayRange(first: first, last: horizon)
  }

  /// The last day on which something that has lasted `duration` up to the horizon may have
  /// begun: the latest start with start + duration on or before it.
  mutating func checkLatestStart(_ duration: CalendarDuration) -> Day? {
    guard var start = horizon.moved(by: duration, -1) else {
      report(.durationTooLong, at: duration.range)
      return nil
    }
    // Months clamp to their end, so a later start may reach the same day.
    while let later = start.adding(days: 1).moved(by: duration, 1), later <= horizon,
      start < horizon
    {
      start = start.adding(days: 1)
    }
    return start
  }
}

extension Day {
  /// The day so long after (`sign` 1) or before (-1) this one; `nil` outside the calendar.
  func moved(by duration: CalendarDuration, _ sign: Int) -> Day? {
    let size = duration.unit.size
    let (amount, overflow) = duration.count.multipliedReportingOverflow(by: size * sign)
    guard !overflow, amount.magnitude < 4_000_000 else { return nil }
    let moved =
      switch duration.unit {
      case .days, .weeks: adding(days: amount)
      case .months, .years: adding(months: amount)
      }
    return moved == .first || moved == .last ? nil : moved
  }
}

extension CalendarUnit {
  /// Days of a week or months of a year; 1 for the others.
  fileprivate var size: Int {
    switch self {
    case .days, .months: 1
    case .weeks: 7
    case .years: 12
    }
  }
}
