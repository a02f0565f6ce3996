import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `visited since 2017`: the date lies in the window.
  mutating func check(_ dated: Dated) -> Filter? {
    if case .name(let name) = dated.date, reportHappening(name, dated.window) { return nil }
    let reading = checkReading(dated.date)
    let window = checkWindow(dated.window)
    guard let reading else { return nil }
    guard isDay(reading) else {
      reportNoDate(
        Printer().text(of: dated.date), reading, dated.window, at: dated.date.range)
      return nil
    }
    guard let window else { return nil }
    let isThen = Filter.days(DayTest(reading: reading, ranges: [window]))
    guard isEnd(reading) else { return filter(over: window, isThen) }
    // What goes on has not ended in any window: it is known not to have. An end that could not
    // be read may lie in any.
    let goesOn = PresenceTest(reading: reading, wantsKnown: false, reasons: [.unavailable])
    return filter(over: window, .all([.not(.presence(goesOn)), isThen]))
  }

  /// Whether a reading gives a day.
  func isDay(_ reading: Reading) -> Bool {
    type(of: reading) == .day
  }

  private func isEnd(_ reading: Reading) -> Bool {
    switch reading {
    case .field(let field): return kind.isEnd(field)
    case .path(let path):
      guard case .field(let field) = path.reading else { return false }
      return model.kinds[path.owner].isEnd(field)
    case .name, .grade, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .length, .tally,
      .gap, .elapsed, .calendar, .summary:
      return false
    }
  }

  /// `intervention ended since 2020` asks of councils what interventions have.
  private mutating func reportHappening(_ name: Name, _ window: Window) -> Bool {
    guard session.names.subject(name, of: kindIndex) == nil, let found = happening(called: name),
      found.owner == kindIndex, let field = found.field
    else { return false }
    let nested = model.kinds[found.kind]
    let help =
      "any \(nested.singular) (\(nested.fields[field].name) \(Printer().text(of: window)))"
    report(.event(.pathToMany(nested.singular, help: help)), at: name.range)
    return true
  }

  /// Says that something is no date, and what asks about its time instead.
  mutating func reportNoDate(
    _ words: String, _ reading: Reading, _ window: Window?, at range: SourceRange
  ) {
    var help: [String] = []
    if let window {
      let window = Printer().text(of: window)
      switch reading {
      case .grade: help = ["\(words) changed \(window)"]
      case .measure: help = ["\(words) rose \(window)", "\(words) fell \(window)"]
      case .name, .field, .previousGrade, .firstGrade, .anchored, .onDate, .length, .tally, .gap,
        .elapsed, .calendar, .path, .summary:
        break
      }
    }
    report(
      .event(
        .notDate(
          words, kind: kind.plural, dates: kind.dates.map { kind.fields[$0].name }, help: help)),
      at: range)
  }
}
