import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `as of`, `as known on`, `dated by` and `including predecessors`: they hold for the whole
  /// query, wherever they stand. Then, from there, who is looked at.
  mutating func checkView(_ clauses: [Clause]) {
    if let seriesDay { horizon = seriesDay }
    for clause in clauses {
      if case .asOf(let clause) = clause, let day = checkDay(clause.day) { horizon = day }
    }
    for clause in clauses {
      switch clause {
      case .knownOn(let clause): knownOn = checkDay(clause.day) ?? knownOn
      case .datedBy(let clause): checkDate(clause.date)
      case .predecessors(let clause): checkPredecessors(clause)
      case .condition, .grouping, .show, .order, .limit, .asOf, .asOfEach, .percent: break
      }
    }
    if let stated = model.statedDay, stated < horizon {
      note("The data ends on \(stated.inWords).")
    }
    checkPopulation()
  }

  private mutating func checkPredecessors(_ clause: PredecessorsClause) {
    includesPredecessors = true
    guard kind.predecessors == nil else { return }
    report(.set(.noPredecessors(kind: kind.singular)), at: clause.range)
  }

  private mutating func checkDate(_ name: Name) {
    if kind.owner != nil { return checkOwnDate(name) }
    // A measure is dated by the day that it describes, whatever a query says.
    let rated = kind.tracks.filter { if case .rated = $0.content { true } else { false } }
    let dates = rated.flatMap(\.sources).flatMap(\.dates).map(\.name)
    var names: [String] = []
    for date in dates where !names.contains(date) { names.append(date) }
    guard let date = names.first(where: { FoldedName($0) == FoldedName(name.text) }) else {
      report(.unknownDate(name.text, names: names), at: name.range)
      return
    }
    datedBy = date
  }

  /// What happened once has its dates among its own fields.
  private mutating func checkOwnDate(_ name: Name) {
    let dates = kind.fields.indices.filter { index in
      if case .days = kind.fields[index].column { true } else { false }
    }
    guard let date = dates.first(where: { kind.fields[$0].isCalled(name) }) else {
      report(.unknownDate(name.text, names: dates.map { kind.fields[$0].name }), at: name.range)
      return
    }
    dateField = date
    datedBy = kind.fields[date].name
  }

  /// A period that must be one day.
  mutating func checkDay(_ period: Period) -> Day? {
    if period.calendar == .missing { return nil }
    guard let days = days(of: period) else { return nil }
    guard days.first == days.last else {
      report(.needsDay(ofWords: Printer().text(of: period)), at: period.range)
      return nil
    }
    return days.first
  }

  /// A day that a condition looks at: one after the horizon is an error (section 4).
  mutating func checkPoint(_ period: Period) -> Day? {
    guard let day = checkDay(period) else { return nil }
    guard day <= horizon else {
      report(.dayAfterHorizon(day, horizon: horizon), at: period.range)
      return nil
    }
    return day
  }

  /// The days of a period; `nil` for a stand-in, and for the year before the first, which is
  /// reported.
  mutating func days(of period: Period) -> DayRange? {
    days(of: period.calendar, at: period.range)
  }

  mutating func days(of calendar: CalendarPeriod, at range: SourceRange) -> DayRange? {
    let days = calendar.days(today: horizon)
    if days == nil, calendar == .lastYear { report(.beforeCalendar, at: range) }
    return days
  }
}

extension Field {
  fileprivate func isCalled(_ name: Name) -> Bool {
    FoldedName(self.name) == FoldedName(name.text)
  }
}

extension CalendarPeriod {
  /// First and last day; `nil` for a stand-in and for what the calendar does not reach.
  ///
  /// - Parameter today: the day the query looks from.
  func days(today: Day) -> DayRange? {
    switch self {
    case .year(let year): Self.months(12, from: 1, year)
    case .month(let year, let month): Self.months(1, from: month, year)
    case .day(let year, let month, let day):
      Day(year: year, month: month, day: day).map { DayRange(first: $0, last: $0) }
    case .quarter(let year, let quarter): Self.months(3, from: quarter * 3 - 2, year)
    case .financialYear(let year): Self.months(12, from: 4, year)
    case .academicYear(let year): Self.months(12, from: 9, year)
    case .today: DayRange(first: today, last: today)
    case .thisYear: Self.months(12, from: 1, today.year)
    case .lastYear: Self.months(12, from: 1, today.year - 1)
    case .parameter, .constant, .missing: nil
    }
  }

  private static func months(_ count: Int, from month: Int, _ year: Int) -> DayRange? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let next = first.adding(months: count)
    // Past the calendar's end the sum stops there: the last day is then the last there is.
    let last = next == .last ? next : next.adding(days: -1)
    return DayRange(first: first, last: last)
  }
}
