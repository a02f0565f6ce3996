extension Parser {
  /// Reads a stretch of the calendar.
  ///
  ///     period = year | month | day | quarter | financial year | academic year
  ///            | "this" , "year" | "last" , "year" | constant ;
  mutating func parsePeriod() -> Period {
    let start = token.start
    let first = index
    let calendar = readCalendar()
    if calendar.isWritten { mark(.quantity, first..<index) }
    return Period(calendar: calendar, range: range(from: start))
  }

  /// Reads one day.
  ///
  ///     day = iso day | day number , month name , year | "today" | constant ;
  mutating func parseDay() -> Period { parseDay(orElse: nil) }

  /// Reads one day; for anything longer the word is offered that takes it.
  mutating func parseDay(orElse word: String?) -> Period {
    guard beginsPeriod || beginsConstant(at: index) else {
      reportExpected(.day)
      return Period(calendar: .missing, range: emptyRange)
    }
    let period = parsePeriod()
    switch period.calendar {
    case .day, .today, .parameter, .constant, .missing:
      break
    case .year, .month, .quarter, .financialYear, .academicYear, .thisYear, .lastYear:
      let text = excerpt(period.range)
      let days = [period.calendar.firstDay, period.calendar.lastDay].compactMap { $0?.iso }
      report(
        .notADay(text, offers: (word.map { ["\($0) \(text)"] } ?? []) + days), at: period.range)
    }
    return period
  }

  private mutating func readCalendar() -> CalendarPeriod {
    switch token.kind {
    case .numeral: return readNumeralDate()
    case .keyword(.today):
      advance()
      return .today
    case .keyword(.this) where peek().keyword == .year: return eatYearWord(.thisYear)
    case .keyword(.last) where peek().keyword == .year: return eatYearWord(.lastYear)
    case .word where beginsPeriod: return readWordDate()
    case .word, .keyword, .quoted, .symbol:
      return tryReadConstant() ?? readWordDate()
    case .punctuation, .unknown, .end: return missingPeriod()
    }
  }

  /// Reads what stands for a stretch of the calendar.
  ///
  ///     constant = name | parameter ;
  private mutating func tryReadConstant() -> CalendarPeriod? {
    if let parameter = tryParseParameter() { return .parameter(parameter) }
    guard beginsConstant(at: index), let name = tryParseName(.constant) else { return nil }
    return .constant(name)
  }

  /// Whether a name stands there that may be a stretch of the calendar. With a vocabulary only
  /// a known one is.
  mutating func beginsConstant(at place: Int) -> Bool {
    if beginsParameter(at: place) || knownEnd(at: place, .constant) != nil { return true }
    let token = lexed.tokens[min(place, lexed.tokens.count - 1)]
    if token.kind == .quoted {
      return !hasModel
        || categories(of: Quoted.read(lexed.text, token.range)).contains(.constant)
    }
    guard !hasModel, token.keyword != .the, token.keyword != .last else { return false }
    return runEnd(from: place, .constant) != nil && !beginsPeriod(at: place)
      && !isLoneMonth(at: place) && !isMisspeltMonth(at: place)
  }

  /// `March`, without a year
  func isLoneMonth(at place: Int) -> Bool {
    let token = lexed.tokens[min(place, lexed.tokens.count - 1)]
    return token.kind == .word && month(token) != nil
      && runEnd(from: place, .event) == place + 1
  }

  private mutating func eatYearWord(_ calendar: CalendarPeriod) -> CalendarPeriod {
    advance()
    advance()
    return calendar
  }

  private mutating func missingPeriod() -> CalendarPeriod {
    if isLoneMonth(at: index) {
      report(.date(.yearMissing(excerpt(token.range))), at: token.range)
      advance()
    } else {
      reportExpected(.period)
    }
    return .missing
  }

  // MARK: - Dates that begin with a number

  /// Reads a date in one word, or a day with its month in words.
  ///
  ///     year = ? 0001 to 9999 ? ;
  ///     iso day = ? 2014-03-31 ? ;
  ///     day number = ? 1 to 31 ? ;
  ///     month name = ? January to December ? ;
  private mutating func readNumeralDate() -> CalendarPeriod {
    if let month = followingMonth() { return readSpokenDay(month) }
    if reportMisspeltMonth(at: 1) { return .missing }
    let range = token.range
    let text = dateText(range)
    advance()
    return accept(CalendarReader.period(text), at: range)
  }

  /// The month behind a number. On the next line it may begin another statement, but for a day
  /// that has no meaning without it.
  private func followingMonth() -> MonthName? {
    let next = peek()
    guard next.kind == .word, let month = month(next) else { return nil }
    let isDay = token.end - token.start <= 2 && peek(2).kind == .numeral
    return !next.startsLine || isDay ? month : nil
  }

  private mutating func readSpokenDay(_ month: MonthName) -> CalendarPeriod {
    let start = token.start
    let text = dateText(token.range)
    let day = Int(text)
    advance()
    if text.utf8.count == 4, day != nil, !(peek().kind == .numeral) {
      advance()
      let range = range(from: start)
      report(.date(.notISO(excerpt(range), write: ["\(month.rawValue) \(text)"])), at: range)
      return .missing
    }
    let isOrdinal = day == nil && ["st", "nd", "rd", "th"].contains(text.suffix(2).lowercased())
    if !isOrdinal { reportAbbreviation(month) }
    advance()
    if isOrdinal, isYear { return reportOrdinal(text, month, start) }
    let year = token.kind == .numeral ? Int(dateText(token.range)) : nil
    guard let day, let year, isYear else {
      let range = range(from: start)
      report(.date(.yearMissing(excerpt(range))), at: range)
      return .missing
    }
    advance()
    return accept(
      CalendarReader.day(year, month.number, day), at: range(from: start))
  }

  /// `31st August 2019`
  private mutating func reportOrdinal(
    _ text: String, _ month: MonthName, _ start: Int
  ) -> CalendarPeriod {
    let write = "\(text.dropLast(2)) \(month.rawValue) \(dateText(token.range))"
    advance()
    let range = range(from: start)
    report(.date(.notISO(excerpt(range), write: [write])), at: range)
    return .missing
  }

  /// `Febuary 2014`
  func isMisspeltMonth(at place: Int) -> Bool {
    place + 1 < lexed.tokens.count && lexed.tokens[place + 1].kind == .numeral
      && !months(near: lexed.tokens[place]).isEmpty
  }

  /// The months that a word is spelled much like.
  private func months(near token: Token) -> [String] {
    guard token.kind == .word, !token.startsLine, token.end - token.start <= 12 else { return [] }
    return Suggestion.nearest(
      to: lexed.spelling(of: token.range), among: MonthName.allCases.map(\.rawValue))
  }

  /// `Febuary 2014`, `3 Febuary 2014`; the whole date is then read.
  private mutating func reportMisspeltMonth(at distance: Int) -> Bool {
    let place = peek(distance)
    let found = months(near: place)
    guard !found.isEmpty, peek(distance + 1).kind == .numeral else { return false }
    report(.misspelled(excerpt(place.range), suggestions: found), at: place.range)
    for _ in 0..<(distance + 2) { advance() }
    return true
  }

  /// Reads a day that comes once a year: `31 March`.
  mutating func tryParseDayOfYear() -> SeriesStep? {
    guard isWholeNumber(index), peek().kind == .word, let month = month(peek()) else { return nil }
    let start = token.start
    let number = Int(dateText(token.range)) ?? 0
    mark(.quantity, to: index + 2)
    advance()
    reportAbbreviation(month)
    advance()
    guard number > 0, number <= Calendar.length(ofMonth: month.number, year: 2000) else {
      let found = range(from: start)
      report(.date(.noSuchDay(year: 2000, month: month.number, day: number)), at: found)
      return .date(month: month.number, day: 1)
    }
    return .date(month: month.number, day: number)
  }

  private mutating func reportAbbreviation(_ month: MonthName) {
    guard MonthName(spelled: word) == nil else { return }
    report(
      .date(.monthAbbreviated(excerpt(token.range), write: month.rawValue)), at: token.range)
  }

  // MARK: - Dates that begin with a word

  /// Reads a month or a part of a year by its name.
  ///
  ///     month = iso month | month name , year ;
  ///     iso month = ? 2014-03 ? ;
  ///     quarter = ? Q1 to Q4 ? , year ;
  ///     financial year = ? FY2013/14 ? ;
  ///     academic year = ? AY2013/14 ? ;
  private mutating func readWordDate() -> CalendarPeriod {
    let range = token.range
    if isSplitYear(token) {
      let text = dateText(range)
      advance()
      return accept(CalendarReader.splitYear(text), at: range)
    }
    guard beginsNamedPeriod else {
      return reportMisspeltMonth(at: 0) ? .missing : missingPeriod()
    }
    return month(token).map { readSpokenMonth($0) } ?? readQuarter()
  }

  private mutating func readSpokenMonth(_ month: MonthName) -> CalendarPeriod {
    let start = token.start
    reportAbbreviation(month)
    advance()
    guard isYear, let year = Int(dateText(token.range)) else {
      return readAmericanDay(month, start)
    }
    advance()
    return accept(CalendarReader.month(year, month.number), at: range(from: start))
  }

  /// `March 31, 2014`
  private mutating func readAmericanDay(_ month: MonthName, _ start: Int) -> CalendarPeriod {
    let day = dateText(token.range)
    advance()
    if token.kind == .punctuation(.comma), peek().kind == .numeral { advance() }
    let year = isYear ? dateText(token.range) : nil
    if year != nil { advance() }
    let range = range(from: start)
    let write = year.map { ["\(day) \(month.rawValue) \($0)"] }
    report(
      .date(write.map { .notISO(excerpt(range), write: $0) } ?? .yearMissing(excerpt(range))),
      at: range)
    return .missing
  }

  private mutating func readQuarter() -> CalendarPeriod {
    let start = token.start
    let quarter = Int(dateText(token.range).dropFirst())
    advance()
    let text = dateText(token.range)
    advance()
    let range = range(from: start)
    guard let quarter, (1...4).contains(quarter) else {
      report(.date(.noSuchQuarter(excerpt(range))), at: range)
      return .missing
    }
    return accept(CalendarReader.quarter(quarter, text), at: range)
  }

  private mutating func accept(
    _ result: Result<CalendarPeriod, CalendarReader.Fault>, at range: SourceRange
  ) -> CalendarPeriod {
    switch result {
    case .success(let calendar): return calendar
    case .failure(let fault):
      report(.date(fault.problem), at: range)
      return .missing
    }
  }

  // MARK: - What begins a date

  /// Whether a stretch of the calendar begins here.
  var beginsPeriod: Bool { beginsPeriod(at: index) }

  func beginsPeriod(at place: Int) -> Bool {
    let token = lexed.tokens[min(place, lexed.tokens.count - 1)]
    let next = lexed.tokens[min(place + 1, lexed.tokens.count - 1)]
    return switch token.kind {
    case .numeral, .keyword(.today): true
    case .keyword(.this), .keyword(.last): next.keyword == .year
    case .word: isSplitYear(token) || isNamedPeriod(token, next)
    case .keyword, .quoted, .punctuation, .symbol, .unknown, .end: false
    }
  }

  /// Whether a month or a quarter with its year begins here.
  var beginsNamedPeriod: Bool { isNamedPeriod(token, peek()) }

  private func isNamedPeriod(_ token: Token, _ next: Token) -> Bool {
    token.kind == .word && next.kind == .numeral && (isQuarter(token) || month(token) != nil)
  }

  /// Whether the numeral here can only be a date.
  var isDateLike: Bool { isDateLike(at: index) }

  func isDateLike(at place: Int) -> Bool {
    let token = lexed.tokens[min(place, lexed.tokens.count - 1)]
    guard token.kind == .numeral else { return false }
    let bytes = lexed.text[token.start..<min(token.end, token.start + 64)]
    if Self.hasExponent(bytes) { return false }
    if bytes.dropFirst().contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) {
      return true
    }
    let next = lexed.tokens[min(place + 1, lexed.tokens.count - 1)]
    return next.kind == .word && month(next) != nil
  }

  /// `1e-5`
  private static func hasExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(zip(bytes, bytes.dropFirst()), bytes.dropFirst(2)).contains { start, sign in
      start.0.isDigit && start.1 | 0x20 == UInt8(ascii: "e") && sign == UInt8(ascii: "-")
    }
  }

  /// Whether four digits stand here.
  var isYear: Bool {
    token.kind == .numeral && token.end - token.start == 4
      && lexed.text[token.start..<token.end].allSatisfy(\.isDigit)
  }

  private func isSplitYear(_ token: Token) -> Bool {
    guard token.kind == .word, token.end - token.start >= 6 else { return false }
    let bytes = lexed.text[token.start..<token.start + 6]
    let first = bytes[bytes.startIndex] | 0x20
    return (first == UInt8(ascii: "f") || first == UInt8(ascii: "a"))
      && bytes[bytes.startIndex + 1] | 0x20 == UInt8(ascii: "y")
      && bytes.dropFirst(2).allSatisfy(\.isDigit)
  }

  private func isQuarter(_ token: Token) -> Bool {
    token.end - token.start == 2 && lexed.text[token.start] | 0x20 == UInt8(ascii: "q")
      && lexed.text[token.start + 1].isDigit
  }

  private func month(_ token: Token) -> MonthName? {
    guard (3...9).contains(token.end - token.start) else { return nil }
    let word = lexed.spelling(of: token.range)
    return MonthName(spelled: word) ?? MonthName(abbreviated: word)
  }

  private func dateText(_ range: SourceRange) -> String {
    lexed.spelling(of: SourceRange(range.start, min(range.end, range.start + 64)))
  }
}
