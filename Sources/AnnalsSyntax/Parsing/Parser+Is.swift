extension Parser {
  /// Reads what follows `is`: whether something is known, or what it is held against.
  mutating func parseIs(_ operand: Operand) -> Condition {
    let next = peek().keyword == .not ? 2 : 1
    if isNullWord(at: index + next) { return .presence(parseNull(operand)) }
    if next == 1, let condition = tryReportVerbAfterIs(operand) { return condition }
    switch peek(next).keyword {
    case .known? where !isLongerName(at: index + next),
      .unknown? where !isLongerName(at: index + next):
      return .presence(parsePresence(of: operand))
    case _?, nil:
      return .comparison(parseComparison(of: operand))
    }
  }

  /// `rating is improved`
  private mutating func tryReportVerbAfterIs(_ operand: Operand) -> Condition? {
    let verbs: [Keyword] = [.improved, .declined, .changed]
    guard let verb = peek().keyword, verbs.contains(verb),
      knownEnd(at: index + 1, .anyValue) == nil
    else { return nil }
    let found = token.range.joined(to: peek().range)
    report(.writeInstead(excerpt(found), write: verb.rawValue), at: found)
    advance()
    return tryParseVerb(of: operand)
  }

  /// Whether a word stands there that other languages have for what is not known.
  private mutating func isNullWord(at place: Int) -> Bool {
    guard hasModel, place < lexed.tokens.count, lexed.tokens[place].kind == .word,
      lexed.tokens[place].end - lexed.tokens[place].start <= 7
    else { return false }
    let word = lexed.spelling(of: lexed.tokens[place].range).lowercased()
    return ["null", "nil", "none", "missing", "empty"].contains(word)
      && knownEnd(at: place, .anyValue) == nil
  }

  /// `rating is null`, `rating is not missing`
  private mutating func parseNull(_ operand: Operand) -> Presence {
    let start = token.start
    advance()
    let sense: Sense = eat(.not) ? .affirmed : .denied
    advance()
    let found = range(from: start)
    let write = sense == .affirmed ? "is known" : "is unknown"
    report(.writeInstead(excerpt(found), write: write), at: found)
    return Presence(
      operand: operand, sense: sense, reasons: [], range: range(from: operand.range.start))
  }

  /// Whether a value of the model begins with a word that else has a meaning of its own.
  mutating func isLongerName(at place: Int) -> Bool {
    knownEnd(at: place, .anyValue).map { $0 > place + 1 } ?? false
  }

  /// Reads what a value now is held against.
  ///
  ///     comparison = operand , "is" , [ "not" ] , value set ;
  private mutating func parseComparison(of operand: Operand) -> Comparison {
    advance()
    let sense: Sense = eat(.not) ? .denied : .affirmed
    reportSameAs()
    let values =
      keyword == .between
      ? parseNumberBetween(operand, sense) : parseValuesAfterIs()
    if let window = tryParseWindow() { report(window, after: operand, sense, values) }
    reportLength(after: operand, values)
    return Comparison(
      operand: operand, sense: sense, values: values, range: range(from: operand.range.start))
  }

  /// `rating is the same as leadership`
  private mutating func reportSameAs() {
    let words = keyword == .the ? 1 : 0
    guard lexed.spelling(of: peek(words).range).lowercased() == "same",
      peek(words + 1).keyword == .as, knownEnd(at: index, .anyValue) == nil
    else { return }
    let start = token.start
    for _ in 0..<(words + 2) { advance() }
    report(.noiseWord(excerpt(range(from: start))), at: range(from: start))
  }

  /// `name is in (Knowsley, Coventry)`
  private mutating func parseValuesAfterIs() -> ValueSet {
    if keyword == .in, peek().kind == .punctuation(.leftParenthesis) {
      report(.noiseWord("in"), at: token.range)
      advance()
      return parseBracketedValues(.value)
    }
    return parseValueSet(.value, .afterIs)
  }

  /// `rating is good since 2014`
  mutating func report(
    _ window: Window, after operand: Operand, _ sense: Sense, _ values: ValueSet
  ) {
    let name = phrase(operand.range) ?? "…"
    let time = phrase(window.range) ?? "…"
    let grades = (sense == .denied ? "not " : "") + (phrase(values.range) ?? "…")
    if let day = window.firstDay, comparesTrack(values), !grades.isEmpty {
      let write = "\(name) is \(grades) on \(day.iso)"
      return report(.windowAfterIs(window.leader, write: [write]), at: window.range)
    }
    if let query = queryOfGradings(values, time) {
      return report(.windowAfterIs(window.leader, write: [query]), at: window.range)
    }
    let write =
      switch window.words {
      case .since: ["\(name) has been \(grades) \(time)", "\(name) became \(grades) \(time)"]
      case .in, .between, .inTheLast: ["\(name) was \(grades) \(time)"]
      case .on: ["\(name) \(time) is \(grades)"]
      case .after, .before, .by, .within: ["\(name) was ever \(grades) \(time)"]
      }
    report(.windowAfterIs(window.leader, write: write), at: window.range)
  }

  /// Whether the last value is a track or a field, and may be on a day of its own.
  private func comparesTrack(_ values: ValueSet) -> Bool {
    guard case .name(let name)? = values.terms.last?.value else { return false }
    let known = categories(of: name.text)
    return known.contains(.field) && known.isDisjoint(with: .anyValue)
  }

  /// `rating is good for 3 years`
  private mutating func reportLength(after operand: Operand, _ values: ValueSet) {
    guard keyword == .for, peek().kind == .numeral, peek(2).keyword?.calendarUnit != nil else {
      return
    }
    let place = token.range
    advance()
    let length = phrase(parseDuration().range) ?? "…"
    let (name, grades) = (phrase(operand.range) ?? "…", phrase(values.range) ?? "…")
    let write = "\(name) has been \(grades) for at least \(length)"
    report(.windowAfterIs("for", write: [write]), at: place)
  }

  /// `history of rating for councils where region is London since 2020`: the window is most
  /// likely that of the gradings.
  private func queryOfGradings(_ values: ValueSet, _ time: String) -> String? {
    guard inner == 0, let (start, subjects) = notes.gradings, let subjects,
      let before = phrase(SourceRange(start, subjects.start)),
      let whose = phrase(SourceRange(subjects.start, values.range.end))
    else { return nil }
    return "\(before)(\(whose)) \(time)"
  }

  /// `population is between 10 and 20`
  mutating func parseComparisonBetween(of operand: Operand) -> Comparison {
    let values = parseNumberBetween(operand, .affirmed)
    return Comparison(
      operand: operand, sense: .affirmed, values: values,
      range: range(from: operand.range.start))
  }

  private mutating func parseNumberBetween(_ operand: Operand, _ sense: Sense) -> ValueSet {
    let place = token.range
    advance()
    var values = parseValueSet(.value)
    let low = phrase(values.range) ?? "…"
    let start = eat(.and) ? token.start : endOfPrevious
    if start != endOfPrevious { values.terms += parseValueSet(.value).terms }
    let high = phrase(range(from: start)) ?? "…"
    let name = phrase(operand.range) ?? "…"
    let within = "\(name) is at least \(low) and \(name) is at most \(high)"
    let write = sense == .denied ? "not (\(within))" : within
    report(.numberBetween(write: write), at: place)
    return values
  }

  /// Whether values, and no date, follow `in`.
  var beginsForeignList: Bool {
    mutating get {
      let next = peek()
      if next.kind == .punctuation(.leftParenthesis) { return true }
      return knownEnd(at: index + 1, .anyValue) != nil
        && knownEnd(at: index + 1, .constant) == nil
    }
  }

  /// `rating in (good, outstanding)`
  mutating func parseForeignList(of operand: Operand) -> Comparison {
    report(.writeInstead("in", write: "is"), at: token.range)
    advance()
    let isBracketed = token.kind == .punctuation(.leftParenthesis)
    let values = isBracketed ? parseBracketedValues(.value) : parseValueSet(.value)
    return Comparison(
      operand: operand, sense: .affirmed, values: values,
      range: range(from: operand.range.start))
  }

  /// Reads whether a value is there.
  ///
  ///     presence = operand , "is" , ( "known" | "unknown" , [ "because" , reasons ] ) ;
  private mutating func parsePresence(of operand: Operand) -> Presence {
    advance()
    let negation = token.range
    let isNegated = eat(.not)
    var sense: Sense = eat(.known) ? .affirmed : .denied
    if sense == .denied { _ = eat(.unknown) }
    if isNegated {
      let write = sense == .affirmed ? "is unknown" : "is known"
      let found = "is not \(sense == .affirmed ? "known" : "unknown")"
      report(.writeInstead(found, write: write), at: negation)
      sense = sense == .affirmed ? .denied : .affirmed
    }
    let reasons = eat(.because) ? parseReasons() : []
    return Presence(
      operand: operand, sense: sense, reasons: reasons, range: range(from: operand.range.start))
  }

  /// Reads why a value may be missing.
  ///
  ///     reasons = reason , { "or" , reason } ;
  private mutating func parseReasons() -> [Name] {
    var reasons = [parseReason()]
    while keyword == .or, beginsReason(at: index + 1) {
      advance()
      reasons.append(parseReason())
    }
    return reasons.compactMap { $0 }
  }

  /// Whether a reason, rather than a condition, stands after `or`; without a vocabulary one of
  /// those that every model has.
  private mutating func beginsReason(at place: Int) -> Bool {
    if let end = knownEnd(at: place, .reason) {
      let next = lexed.tokens[min(end, lexed.tokens.count - 1)]
      return !(next.keyword?.isVerb ?? false) && next.kind != .symbol
    }
    guard !hasModel else { return false }
    let isDenied = lexed.tokens[place].keyword == .not
    let name = isDenied ? place + 1 : place
    guard name + 1 < lexed.tokens.count, lexed.tokens[name].kind == .word,
      lexed.tokens[name + 1].kind != .word, !beginsPredicate(at: name)
    else { return false }
    let word = lexed.spelling(of: lexed.tokens[name].range).lowercased()
    return (isDenied ? Self.deniedReasons : Self.reasons).contains(word)
  }

  /// The reasons of every model that are one word, and those that are one behind `not`.
  private static let reasons = ["suppressed", "unavailable"]
  private static let deniedReasons = ["given", "applicable", "judged", "read"]

  /// Reads why a value is missing.
  ///
  ///     reason = [ "not" ] , name ;
  private mutating func parseReason() -> Name? {
    if isKnown(.reason) { return tryParseName(.reason) }
    let start = token.start
    let isDenied = eat(.not)
    guard var name = parseName(.reason, .reason) else { return nil }
    if isDenied { name.text = "not " + name.text }
    name.range = range(from: start)
    return name
  }

  // MARK: - Signs of other languages

  /// Whether `=`, `>` or the like stands here.
  var beginsForeignComparison: Bool {
    token.kind == .symbol && ForeignOperator(rawValue: word)?.comparison != nil
  }

  /// `rating >= good` is reported and read as it was meant.
  mutating func tryParseForeignComparison(of operand: Operand) -> Condition? {
    guard let sign = foreignComparison(), let (sense, bound) = sign.comparison else { return nil }
    let isNumber = peek().kind == .numeral
    let write = isNumber ? sign.phraseForNumbers : sign.phrase
    report(.foreignOperator(sign.rawValue, write: write), at: token.range)
    advance()
    while token.kind == .symbol { advance() }
    var values = parseValueSet(.value)
    if bound != .exactly, !values.terms.isEmpty { values.terms[0].bound = bound }
    return .comparison(
      Comparison(
        operand: operand, sense: sense, values: values, range: range(from: operand.range.start)))
  }

  private func foreignComparison() -> ForeignOperator? {
    guard token.kind == .symbol else { return nil }
    let sign = ForeignOperator(rawValue: word)
    return sign == .bang && peek().kind == .symbol ? .unequal : sign
  }
}

extension Window {
  /// The first day of the period that it speaks of.
  fileprivate var firstDay: CalendarDay? {
    switch words {
    case .since(.period(let period)), .after(.period(let period)), .before(.period(let period)),
      .by(let period), .in(let period), .on(let period), .between(let period, _):
      period.calendar.firstDay
    case .since, .after, .before, .inTheLast, .within: nil
    }
  }
}
