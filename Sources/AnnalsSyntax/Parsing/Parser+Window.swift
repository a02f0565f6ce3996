extension Parser {
  /// Reads a stretch of time, if one begins here.
  ///
  ///     window = "since" , anchor | "after" , anchor | "before" , anchor | "by" , period
  ///            | "within" , duration , side , anchor | span ;
  ///     span = "in" , period | "in" , "the" , "last" , duration | "on" , day
  ///          | "between" , period , "and" , period ;
  ///
  /// `by` begins one only before a date; else it begins a clause.
  mutating func tryParseWindow() -> Window? {
    if keyword == .this || keyword == .last || keyword == .either {
      return tryReportWindowInOtherWords()
    }
    if beginsMisspeltWindow() { _ = repair(among: Keyword.windowLeaders) }
    return tryParsePlainWindow()
  }

  private mutating func tryParsePlainWindow() -> Window? {
    let start = token.start
    return tryParseWindowWords().map { Window(words: $0, range: range(from: start)) }
  }

  /// `improved this year`, `improved last 3 years`, `improved within 2 years`
  private mutating func tryReportWindowInOtherWords() -> Window? {
    let place = token.range
    switch keyword {
    case .this?, .last?:
      guard !isAtStatementEnd else { return nil }
      let isYear = peek().keyword == .year
      guard isYear || keyword == .last && peek().kind == .numeral else { return nil }
      let found = isYear ? "\(word) year" : word
      report(.writeInstead(found, write: isYear ? "in \(found)" : "in the last"), at: place)
      if !isYear { advance() }
      let words = isYear ? WindowWords.in(parsePeriod()) : .inTheLast(parseDuration())
      return Window(words: words, range: range(from: place.start))
    case .either? where peek().keyword == .side: return parseSideWithoutDuration()
    case _?, nil: return nil
    }
  }

  /// `improved either side of intervention`
  private mutating func parseSideWithoutDuration() -> Window {
    let place = token.range
    let side = tryParseSide() ?? .around
    let anchor = parseAnchor()
    let range = range(from: place.start)
    report(.sideWithoutDuration(write: "within 2 years \(phrase(range) ?? "…")"), at: place)
    let duration = CalendarDuration(count: 2, unit: .years, range: place)
    return Window(words: .within(duration, side, anchor), range: range)
  }

  private mutating func tryParseWindowWords() -> WindowWords? {
    switch keyword {
    case .since?: return tryReportSinceLength() ?? .since(parseAnchorAfterLeader())
    case .after?: return .after(parseAnchorAfterLeader())
    case .before?: return .before(parseAnchorAfterLeader())
    case .within?: return parseWithin()
    case _?, nil: return tryParseCalendarWindow()
    }
  }

  private mutating func tryParseCalendarWindow() -> WindowWords? {
    switch keyword {
    case .by? where beginsPeriodAfterBy():
      advance()
      return .by(parsePeriod())
    case .in? where !isManner && !isPlace: return parseIn()
    case .on?:
      advance()
      return .on(parseDay(orElse: "in"))
    case .between?: return parseBetween()
    case _?, nil: return nil
    }
  }

  private mutating func parseAnchorAfterLeader() -> Anchor {
    advance()
    return parseAnchor()
  }

  /// Whether `by` is followed by a date, or by what is known to stand for one.
  private mutating func beginsPeriodAfterBy() -> Bool {
    if beginsPeriod(at: index + 1) || beginsParameter(at: index + 1) { return true }
    return knownEnd(at: index + 1, .constant) != nil && knownEnd(at: index + 1, .field) == nil
  }

  /// Whether what follows `in` is no stretch of time: `in one framework`, `in total`,
  /// `in at least 2 spells`.
  private var isManner: Bool {
    switch peek().keyword {
    case .one?: peek(2).keyword == .framework
    case .total?: true
    case .at?: isBound(at: index + 1)
    case _?, nil: false
    }
  }

  /// `in London`, `in the North West`: a value of the model, and nothing that stands for a date.
  private var isPlace: Bool {
    mutating get {
      let place = placeAfterIn
      return !beginsPeriod(at: place) && knownEnd(at: place, [.grade, .value, .entity]) != nil
        && knownEnd(at: place, .constant) == nil
    }
  }

  /// Where the value of `in London` or `in the North West` begins.
  var placeAfterIn: Int { peek().keyword == .the ? index + 2 : index + 1 }

  /// Reads the days near an event.
  ///
  ///     side = "after" | "before" | "either" , "side" , "of" ;
  private mutating func parseWithin() -> WindowWords {
    let place = token.range
    advance()
    let isWhole = token.kind == .numeral
    let duration = parseDuration()
    guard let side = tryParseSide() ?? tryReportOf() else {
      if isWhole { report(.writeInstead("within", write: "in the last"), at: place) }
      return .inTheLast(duration)
    }
    return .within(duration, side, parseAnchor())
  }

  private mutating func tryParseSide() -> AnchorSide? {
    if eat(.after) { return .after }
    if eat(.before) { return .before }
    guard eat(.either) else { return nil }
    expect(.side, .side)
    expect(.of, .sideOf)
    return .around
  }

  /// `within 2 years of intervention`
  private mutating func tryReportOf() -> AnchorSide? {
    guard keyword == .of else { return nil }
    report(.writeInstead("of", write: "either side of"), at: token.range)
    advance()
    return .around
  }

  /// Whether a side and what it is of follow a length of time here.
  func beginsSide(at place: Int) -> Bool {
    switch lexed.tokens[min(place, lexed.tokens.count - 1)].keyword {
    case .after?, .before?, .either?, .of?: true
    case _?, nil: false
    }
  }

  private mutating func parseIn() -> WindowWords {
    advance()
    let place = token.range
    if eat(.the) {
      expect(.last, .last)
      return .inTheLast(parseDuration())
    }
    if keyword == .last, peek().kind == .numeral {
      report(.writeInstead("in last", write: "in the last"), at: place)
      advance()
      return .inTheLast(parseDuration())
    }
    return .in(parsePeriod())
  }

  private mutating func parseBetween() -> WindowWords {
    advance()
    let first = parsePeriod()
    let place = token.range
    if keyword == .to {
      report(.writeInstead("to", write: "and"), at: place)
      advance()
    } else if !expect(.and, .and) {
      return .between(first, Period(calendar: .missing, range: emptyRange))
    }
    let second = parsePeriod()
    if let start = first.calendar.firstDay, let end = second.calendar.lastDay, end < start {
      report(
        .reversed(excerpt(first.range), excerpt(second.range)),
        at: first.range.joined(to: second.range))
    }
    return .between(first, second)
  }

  /// `sicne 2014`
  mutating func beginsMisspeltWindow() -> Bool {
    guard token.kind == .word, !isAtStatementEnd, beginsPeriod(at: index + 1) else { return false }
    if isKnown(.all) { return false }
    return !nearest(among: Keyword.windowLeaders).isEmpty
      || Synonym(word).map { Keyword.windowLeaders.contains($0.keyword) } ?? false
  }

  /// Reads a length of time.
  ///
  ///     duration = whole number , ( "day" | "days" | "week" | "weeks" | "month" | "months"
  ///              | "year" | "years" ) ;
  mutating func parseDuration() -> CalendarDuration {
    let start = token.start
    guard token.kind == .numeral else { return missingDuration() }
    let place = token.range
    let count = parseWholeNumber() ?? 1
    if count == 0 { report(.number(.zero), at: place) }
    if count > limits.durationCount {
      report(.limit(.durationCount, maximum: limits.durationCount), at: place)
    }
    if token.kind == .word { _ = repair(among: Keyword.units) }
    let unit = keyword?.calendarUnit
    if unit == nil {
      reportExpected(.unit)
    } else {
      mark(.quantity, to: index + 1)
      advance()
    }
    return CalendarDuration(
      count: max(1, min(count, limits.durationCount)), unit: unit ?? .years,
      range: range(from: start))
  }

  private mutating func missingDuration() -> CalendarDuration {
    let start = token.start
    if let keyword, let unit = keyword.calendarUnit {
      report(.durationWithoutCount(unit.singular), at: token.range)
      advance()
    } else {
      reportExpected(.duration)
    }
    return CalendarDuration(count: 1, unit: .years, range: range(from: start))
  }
}

extension Keyword {
  static let units: [Keyword] = [
    .days, .weeks, .months, .years, .day, .week, .month, .year,
  ]

  /// The unit that it counts, in the singular and the plural.
  var calendarUnit: CalendarUnit? {
    switch self {
    case .day, .days: .days
    case .week, .weeks: .weeks
    case .month, .months: .months
    case .year, .years: .years
    default:
      nil
    }
  }
}

extension CalendarUnit {
  /// `year`
  package var singular: String {
    switch self {
    case .days: "day"
    case .weeks: "week"
    case .months: "month"
    case .years: "year"
    }
  }

  /// `years`
  package var plural: String { rawValue }
}
