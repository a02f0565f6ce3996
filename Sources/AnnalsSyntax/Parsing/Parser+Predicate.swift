extension Parser {
  /// Reads an operand and what is asked of it.
  ///
  ///     predicate = comparison | containment | presence | change | retention | arrival | graded | ever
  ///               | state | lasting | spells | standing | sequence | course | trend | dated
  ///               | quantified | named condition ;
  mutating func parsePredicate() -> Condition {
    if let condition = tryReportForeignQuantifier() { return condition }
    if let quantified = tryParseQuantified() { return .quantified(quantified) }
    if let named = tryParseKnownCondition() { return .named(named) }
    let start = token.start
    let first = index
    guard let operand = beginsOperand() ? parseOperand() : tryMissingOperand() else {
      return missingCondition()
    }
    if let condition = tryParseVerb(of: operand) { return condition }
    if let condition = tryParseWithoutVerb(operand, first) { return condition }
    if rewind(to: Keyword.verbs, after: first), let condition = tryParseVerb(of: operand) {
      return condition
    }
    reportMissingVerb(operand)
    skipCondition()
    return .missing(range(from: start))
  }

  /// `visited since 2017`, `turnaround`
  private mutating func tryParseWithoutVerb(_ operand: Operand, _ first: Int) -> Condition? {
    if holdsVerb(first) { return nil }
    if let dated = tryParseDated(operand) { return tryReportIs(after: dated) ?? .dated(dated) }
    guard case .name(let name) = operand, token.isAfterTerm, !isRead(first, as: .field) else {
      return nil
    }
    if reportEver(first) { return .missing(name.range) }
    if isRead(first, as: .relation), !isRead(first, as: .condition) {
      report(
        .writeInstead(excerpt(name.range), write: "any \(excerpt(name.range))"), at: name.range)
      return .missing(name.range)
    }
    if isRead(first, as: [.grade, .value, .entity]) {
      report(.loneValue(excerpt(name.range)), at: name.range)
      return .missing(name.range)
    }
    if hasModel, !isRead(first, as: [.condition, .set, .constant]) {
      reportUnknown(name)
      return .missing(name.range)
    }
    return .named(NamedCondition(name: name, range: name.range))
  }

  /// `rating in 2019 is good`
  private mutating func tryReportIs(after dated: Dated) -> Condition? {
    guard keyword == .is, !isLookingAhead else { return nil }
    advance()
    let sense: Sense = eat(.not) ? .denied : .affirmed
    let values = parseValueSet(.value)
    report(dated.window, after: dated.date, sense, values)
    return .missing(range(from: dated.range.start))
  }

  /// `councils where turnarond`
  private mutating func reportUnknown(_ name: Name) {
    guard !isLookingAhead else { return }
    let legal: Vocabulary.Category = [.field, .condition]
    let names = (vocabulary?.names(in: legal) ?? []) + notes.definitions.names(in: legal)
    report(
      .unknownCondition(
        excerpt(name.range), suggestions: Suggestion.nearest(to: name.text, among: names)),
      at: name.range)
  }

  /// `councils where never inadequate`
  private mutating func reportEver(_ first: Int) -> Bool {
    let leader = lexed.tokens[first]
    guard leader.keyword == .never || leader.keyword == .ever,
      knownEnd(at: first + 1, .anyValue) == index
    else { return false }
    let word = excerpt(leader.range)
    report(.writeInstead(word, write: "… was \(word)"), at: leader.range)
    return true
  }

  /// Whether the name that was read from a token on is one of the model's, of these sorts.
  private mutating func isRead(_ first: Int, as categories: Vocabulary.Category) -> Bool {
    if lexed.tokens[first].kind == .quoted {
      let known = self.categories(of: Quoted.read(lexed.text, lexed.tokens[first].range))
      return !known.isDisjoint(with: categories)
    }
    return knownEnd(at: first, categories) == index
  }

  /// Without a vocabulary: whether what was read as a name of several words is an operand and a
  /// misspelt verb.
  private mutating func holdsVerb(_ first: Int) -> Bool {
    guard !hasModel, !isLookingAhead else { return false }
    let end = index
    defer { index = end }
    for place in (first + 1)..<max(first + 1, min(end, first + 7)) {
      index = place
      guard token.kind == .word else { continue }
      if let synonym = Synonym(word), synonym.keyword.isVerb { return true }
      if token.end - token.start >= 6, !nearest(among: Keyword.verbs).isEmpty { return true }
    }
    return false
  }

  mutating func tryParseVerb(of operand: Operand) -> Condition? {
    if let condition = tryParseForeign(of: operand) { return condition }
    if keyword == nil, token.kind != .end, !isAtStatementEnd, !repairTrend() {
      _ = repair(among: Keyword.verbs)
    }
    return switch keyword {
    case .is?: parseIs(operand)
    case .contains?: parseContainmentCondition(of: operand)
    case .improved?: parseChangeCondition(of: operand, .improved)
    case .declined?: parseChangeCondition(of: operand, .declined)
    case .changed?: parseChangeCondition(of: operand, .changed)
    case .retained?: parseChangeCondition(of: operand, .retained)
    case .became?: parseArrivalCondition(of: operand)
    case .was?: parseWas(operand)
    case .rose?: parseTrendCondition(of: operand, .rose)
    case .fell?: parseTrendCondition(of: operand, .fell)
    case .in? where beginsForeignList: parseForeignListCondition(of: operand)
    case .has? where peek().keyword != .has && peek().keyword?.isVerb ?? false:
      parseVerbAfterHas(operand)
    case .has? where hasEver:
      parseEverAfterHas(operand)
    case .has?, .stayed?: parseStandingCondition(of: operand)
    case .ever?, .never?: parseEverWithoutWas(operand)
    case _?, nil: tryParseMissingIs(operand)
    }
  }

  // What reads a large node is a function of its own: its room on the stack is then taken only
  // where it is needed, and what stands in brackets is read by recursion.

  private mutating func parseContainmentCondition(of operand: Operand) -> Condition {
    .containment(parseContainment(of: operand))
  }

  private mutating func parseForeignListCondition(of operand: Operand) -> Condition {
    .comparison(parseForeignList(of: operand))
  }

  private mutating func parseStandingCondition(of operand: Operand) -> Condition {
    .standing(parseStanding(of: operand))
  }

  private mutating func parseChangeCondition(of operand: Operand, _ verb: ChangeVerb) -> Condition {
    let change = verb == .retained ? parseRetention(of: operand) : parseChange(of: operand, verb)
    reportAndThen()
    return keyword == .then ? .course(parseCourse(after: change)) : .change(change)
  }

  private mutating func parseArrivalCondition(of operand: Operand) -> Condition {
    .arrival(parseArrival(of: operand))
  }

  private mutating func parseTrendCondition(
    of operand: Operand, _ direction: TrendDirection
  ) -> Condition {
    .trend(parseTrend(of: operand, direction))
  }

  /// `rating ever inadequate`
  private mutating func parseEverWithoutWas(_ operand: Operand) -> Condition {
    report(.writeInstead(word, write: "was \(word)"), at: token.range)
    let track = track(of: operand, .was)
    return .ever(parseEver(of: track, keyword == .never ? .never : .ever))
  }

  /// `rating good`, `rating at least good`, `rating not good`
  private mutating func tryParseMissingIs(_ operand: Operand) -> Condition? {
    guard !isLookingAhead, !isAtStatementEnd,
      keyword == .not || beginsBareComparison() || isKnown(.anyValue)
    else { return nil }
    let isBound = keyword != .above && keyword != .below && beginsBareComparison()
    let found = isBound ? token.range.joined(to: peek().range) : token.range
    if !isAfterRepair(operand) {
      report(.writeInstead(excerpt(found), write: "is \(excerpt(found))"), at: found)
    }
    let sense: Sense = eat(.not) ? .denied : .affirmed
    let values = parseValueSet(.value, .afterIs)
    _ = parseOnlyWindow()
    return .comparison(
      Comparison(
        operand: operand, sense: sense, values: values, range: range(from: operand.range.start)))
  }

  /// Whether the word before an operand was reported: `with rating good` is one slip.
  private func isAfterRepair(_ operand: Operand) -> Bool {
    guard let repairedIndex = notes.repairedIndex, repairedIndex + 1 < lexed.tokens.count else {
      return false
    }
    return lexed.tokens[repairedIndex].keyword == .where
      && lexed.tokens[repairedIndex + 1].start == operand.range.start
  }

  /// The track that a verb is asked of. Only the name of a track will do.
  mutating func track(of operand: Operand, _ verb: Keyword) -> Name {
    switch operand {
    case .name(let name): return name
    case .onDay(let dated):
      report(.verbNeedsTrack(verb.rawValue), at: dated.range)
      return dated.track
    case .ordinal(let ordinal):
      report(.verbNeedsTrack(verb.rawValue), at: ordinal.range)
      return ordinal.track
    case .anchored(let anchored):
      report(.verbNeedsTrack(verb.rawValue), at: anchored.range)
      return anchored.track
    case .length, .tally, .gap, .elapsed, .calendar, .path, .summary:
      report(.verbNeedsTrack(verb.rawValue), at: operand.range)
      return Name(text: "", isQuoted: false, range: operand.range)
    case .missing(let range):
      return Name(text: "", isQuoted: false, range: range)
    }
  }

  /// `rating has improved`
  private mutating func parseVerbAfterHas(_ operand: Operand) -> Condition? {
    let place = token.range
    advance()
    report(.writeInstead("has \(word)", write: word), at: place)
    return tryParseVerb(of: operand)
  }

  /// A stand-in where a verb has no operand, or a reserved word for one.
  private mutating func tryMissingOperand() -> Operand? {
    guard let keyword else { return nil }
    let next = peek()
    if keyword.isReserved, keyword != .not, next.keyword?.isVerb ?? isComparison(next) {
      if reportEvidence() { return .missing(emptyRange) }
      report(.keywordAsName(keyword.rawValue), at: token.range)
      advance()
      return .missing(emptyRange)
    }
    guard keyword.isVerb else { return nil }
    reportExpected(.operand)
    return .missing(emptyRange)
  }

  /// `since is 2019`: when something happened is asked with a window.
  private mutating func reportEvidence() -> Bool {
    guard hasModel, keyword == .since || keyword == .on, peek().keyword == .is,
      beginsPeriod(at: index + 2)
    else { return false }
    let found = token.range.joined(to: peek().range)
    advance()
    advance()
    let time = phrase(parsePeriod().range) ?? "2019"
    report(
      .phrasedOtherwise(excerpt(found), write: ["\(gradedName) changed in \(time)"]), at: found)
    return true
  }

  private func isComparison(_ token: Token) -> Bool {
    token.kind == .symbol
      && ForeignOperator(rawValue: lexed.spelling(of: token.range))?.comparison != nil
  }

  private mutating func beginsOperand() -> Bool {
    switch token.kind {
    case .quoted, .word: true
    case .keyword: beginsName(.field)
    case .numeral, .symbol: hasModel && beginsName(.field)
    case .punctuation, .unknown, .end: false
    }
  }

  /// Whether a condition begins at a token further on, by what follows its operand.
  mutating func beginsPredicate(at place: Int) -> Bool {
    if isSurelyQuantified(at: place) { return true }
    return lookAhead { parser in
      parser.index = min(place, parser.lexed.tokens.count - 1)
      if parser.isKnownCondition { return true }
      guard parser.beginsOperand() else { return false }
      let operand = parser.parseOperand()
      if parser.keyword?.isVerb ?? false || parser.beginsForeignComparison { return true }
      parser.index = min(place, parser.lexed.tokens.count - 1)
      return parser.beginsDated(operand)
    }
  }

  /// Reads without reporting and comes back.
  mutating func lookAhead(_ body: (inout Parser) -> Bool) -> Bool {
    let place = index
    let wasLookingAhead = isLookingAhead
    isLookingAhead = true
    let result = apart(body)
    isLookingAhead = wasLookingAhead
    index = place
    return result
  }
}
