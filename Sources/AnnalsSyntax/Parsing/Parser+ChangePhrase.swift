extension Parser {
  /// `rating improved by 2 grades`, `declined two grades`: no step is counted in grades.
  mutating func reportGradeCount(_ verb: ChangeVerb, of track: Name) -> Bool {
    let first = keyword == .by ? 1 : 0
    guard peek(first + 1).kind == .word, !peek(first + 1).startsLine, !token.startsLine,
      let count = gradeCount(peek(first)),
      Self.gradeUnits.contains(lexed.spelling(of: peek(first + 1).range).lowercased())
    else { return false }
    let found = token.range.joined(to: peek(first + 1).range)
    let name = phrase(track.range) ?? "…"
    let grades = hint?.grades ?? []
    let steps = zip(grades, grades.dropFirst(count)).prefix(Suggestion.most).map { low, high in
      let (first, last) = verb == .declined ? (high, low) : (low, high)
      return "\(name) \(verb.rawValue) from \(first) to \(last)"
    }
    report(
      .phrasedOtherwise(
        excerpt(found), write: steps.isEmpty ? ["\(name) \(verb.rawValue)"] : steps),
      at: found)
    for _ in 0...first + 1 { advance() }
    return true
  }

  /// How many grades a word counts, if they are few.
  private func gradeCount(_ token: Token) -> Int? {
    switch lexed.spelling(of: token.range).lowercased() {
    case "a", "one", "1": 1
    case "two", "2": 2
    case "three", "3": 3
    default: nil
    }
  }

  private static let gradeUnits: Set<String> = [
    "grade", "grades", "step", "steps", "level", "levels", "notch", "notches", "band", "bands",
  ]

  /// `improved since 5 years`
  mutating func tryReportSinceLength() -> WindowWords? {
    guard keyword == .since, isWholeNumber(index + 1), peek().end - peek().start < 4,
      peek(2).keyword?.calendarUnit != nil, !peek(2).startsLine, !beginsSide(at: index + 3)
    else { return nil }
    let place = token.range
    advance()
    let duration = parseDuration()
    let length = excerpt(duration.range)
    report(
      .writeInstead("since \(length)", write: "in the last \(length)"),
      at: place.joined(to: duration.range))
    return .inTheLast(duration)
  }

  /// `improved before 2019 and after 2016`: the window that the two are.
  mutating func reportSecondHalf(of condition: Condition, _ operand: SourceRange) -> Bool {
    guard let keyword, [.since, .after, .before, .by].contains(keyword),
      beginsPeriod(at: index + 1), let first = condition.window
    else { return false }
    let place = token.range
    guard let second = parseOnlyWindow() else { return false }
    if let between = Self.between(first, second),
      let asked = phrase(SourceRange(operand.start, first.range.start))
    {
      report(.missingOperand(write: asked + between), at: place)
    } else {
      report(.secondWindow, at: place)
    }
    return true
  }

  /// `between 2017 and 2018`: the days after the one and before the other.
  private static func between(_ first: Window, _ second: Window) -> String? {
    guard let low = first.openingDay ?? second.openingDay,
      let high = first.closingDay ?? second.closingDay, low <= high
    else { return nil }
    let periods = CalendarDay.periods(from: low, to: high)
    return "between " + periods.map(\.canonicalText).joined(separator: " and ")
  }

  /// `improved more than once`, `improved more than 3 times`
  mutating func tryReportMoreThan() -> Occurrences? {
    guard keyword == .more, !isAtStatementEnd, peek().keyword == .than else { return nil }
    let last = peek(2)
    let isTimes = isWholeNumber(index + 2) && peek(3).keyword == .times
    let isOnce = lexed.spelling(of: last.range).lowercased() == "once"
    guard isOnce || last.keyword == .twice || isTimes else { return nil }
    let number = isTimes ? Int(lexed.spelling(of: last.range)) ?? 1 : isOnce ? 1 : 2
    guard number < Int(Int32.max) else { return nil }
    let start = token.range
    for _ in 0..<(isTimes ? 4 : 3) { advance() }
    let found = range(from: start.start)
    let write = number == 1 ? "at least twice" : "at least \(number + 1) times"
    report(.writeInstead(excerpt(found), write: write), at: found)
    return Occurrences(count: number + 1, range: found)
  }
}

extension Window {
  /// The day that it begins with, if it is open after that.
  fileprivate var openingDay: CalendarDay? {
    switch words {
    case .since(.period(let period)): period.calendar.firstDay
    case .after(.period(let period)): period.calendar.lastDay?.next
    case .since, .after, .before, .by, .in, .on, .between, .inTheLast, .within: nil
    }
  }

  /// The day that it ends with, if it is open before that.
  fileprivate var closingDay: CalendarDay? {
    switch words {
    case .by(let period): period.calendar.lastDay
    case .before(.period(let period)): period.calendar.firstDay?.previous
    case .since, .after, .before, .in, .on, .between, .inTheLast, .within: nil
    }
  }
}
