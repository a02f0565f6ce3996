import AnnalsModel
import AnnalsSyntax

/// How long a series of days may be.
enum SeriesLimits {
  static let most = 10_000
}

extension Checker {
  /// Checks a query once, or with `as of each` for the first and the last of its days: what can
  /// be asked on both can be asked on every day between.
  mutating func checkSeries(
    _ clauses: [Clause], _ check: @escaping @Sendable (inout Checker) -> Plan?
  ) -> Plan? {
    guard let clause = clauses.firstSeries else { return check(&self) }
    for case .asOf(let day) in clauses { report(.set(.dayBesideSeries), at: day.range) }
    guard let days = checkDays(of: clause), let first = days.first, let last = days.last,
      isSound
    else { return nil }
    let fresh = self
    seriesDay = last
    guard var plan = check(&self), isSound else { return nil }
    if first != last {
      var early = fresh
      early.seriesDay = first
      guard check(&early) != nil else {
        diagnostics = early.diagnostics
        return nil
      }
    }
    plan.notes = notes
    plan.series = Series(days: days) { day in
      var checker = fresh
      checker.seriesDay = day
      return check(&checker)
    }
    return plan
  }

  /// The days of a series, those after the day that the query looks from cut.
  private mutating func checkDays(of clause: AsOfEachClause) -> [Day]? {
    guard let window = checkExtent(of: clause.window) else { return nil }
    let days = clause.step.days(in: window, most: SeriesLimits.most + 1)
    guard days.count <= SeriesLimits.most else {
      report(.set(.seriesTooLong(most: SeriesLimits.most)), at: clause.range)
      return nil
    }
    guard !days.isEmpty else {
      report(.set(.emptySeries), at: clause.range)
      return nil
    }
    let kept = days.filter { $0 <= horizon }
    guard !kept.isEmpty else {
      report(.set(.seriesAfterHorizon(horizon)), at: clause.range)
      return nil
    }
    let cut = days.count - kept.count
    if cut > 0 {
      note("\(cut == 1 ? "One day" : "\(cut) days") after \(horizon.inWords) left out.")
    }
    return kept
  }

  /// The days of a window as it is written, not cut.
  private mutating func checkExtent(of window: Window) -> DayRange? {
    switch window.words {
    case .since(.period(let start)):
      return days(of: start).map { DayRange(first: $0.first, last: horizon) }
    case .in(let period): return days(of: period)
    case .on(let period): return checkDay(period).map { DayRange(first: $0, last: $0) }
    case .between(let start, let end):
      guard let start = days(of: start), let end = days(of: end) else { return nil }
      guard start.first <= end.last else {
        report(.reversedWindow, at: window.range)
        return nil
      }
      return DayRange(first: start.first, last: end.last)
    case .inTheLast(let duration):
      guard let first = horizon.moved(by: duration, -1) else {
        report(.durationTooLong, at: duration.range)
        return nil
      }
      return DayRange(first: first, last: horizon)
    case .since(.event), .after, .before, .by, .within:
      report(.set(.seriesOfEvents), at: window.range)
      return nil
    }
  }
}

extension [Clause] {
  fileprivate var firstSeries: AsOfEachClause? {
    for case .asOfEach(let clause) in self { return clause }
    return nil
  }
}

extension SeriesStep {
  /// The days of the series in a window, ascending, at most so many.
  func days(in window: DayRange, most: Int) -> [Day] {
    guard !window.isEmpty else { return [] }
    var days: [Day] = []
    if case .day = self {
      var day = window.first
      while day <= window.last, days.count < most {
        days.append(day)
        day = Day(number: day.number + 1)
      }
      return days
    }
    let start = window.first.components
    var (year, month) = (start.year, start.month)
    while year <= window.last.year, days.count < most {
      if let day = day(in: month, of: year), window.contains(day) { days.append(day) }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return days
  }

  /// The day of the series in a month, if it has one there.
  private func day(in month: Int, of year: Int) -> Day? {
    switch self {
    case .day: nil
    case .month: Day.lastDay(ofMonth: month, year: year)
    case .quarter: month % 3 == 0 ? Day.lastDay(ofMonth: month, year: year) : nil
    case .year: month == 12 ? Day.lastDay(ofMonth: month, year: year) : nil
    case .date(let wanted, let day):
      month == wanted ? Day(year: year, month: month, day: day) : nil
    }
  }
}
