extension Parser {
  /// Reads operands with commas between.
  ///
  ///     operands = operand , { "," , operand } ;
  mutating func parseOperands() -> [Operand] {
    let wasInList = isInOperandList
    isInOperandList = true
    defer { isInOperandList = wasInList }
    var operands = [parseOperand()]
    while true {
      if keyword == .and { report(.writeInstead("and", write: ","), at: token.range) }
      guard eat(.comma) || eat(.and) else { return operands }
      admitItem(after: operands.count)
      operands.append(parseOperand())
    }
  }

  /// Reports the item of a list that is one too many; once, however many more there are.
  mutating func admitItem(after count: Int) {
    guard count == limits.listItems else { return }
    report(.limit(.listItems, maximum: limits.listItems), at: token.range)
  }

  /// Reads what a condition looks at, a column shows, a sort or a group goes by.
  ///
  ///     operand = name | dated operand | anchored operand | ordinal operand | length operand
  ///             | tally operand | gap operand | elapsed operand | calendar operand | path operand
  ///             | summary operand ;
  mutating func parseOperand() -> Operand {
    if let operand = tryParsePhrase() { return operand }
    if reportEvidence() { return .missing(emptyRange) }
    guard let name = parseName(.field, .operand) else { return .missing(emptyRange) }
    switch keyword {
    case .on?: return .onDay(parseDatedOperand(of: name))
    case .before?: return .anchored(parseAnchoredOperand(of: name, .before))
    case .after?: return .anchored(parseAnchoredOperand(of: name, .after))
    case _?, nil: return .name(name)
    }
  }

  /// `order by on`, `show was`: columns that only conditions make.
  private mutating func reportEvidence() -> Bool {
    guard isInOperandList, !isLookingAhead, let keyword, keyword.headsEvidence,
      keyword.isReserved || hasModel, !isKnown(.field)
    else { return false }
    report(.evidenceAsOperand(keyword.rawValue), at: token.range)
    advance()
    while self.keyword?.headsEvidence == true, !isAtStatementEnd { advance() }
    return true
  }

  /// Reads the day at which a track is looked at, or the date of the row that is that day.
  ///
  ///     dated operand = name , "on" , ( day | name ) ;
  private mutating func parseDatedOperand(of track: Name) -> DatedOperand {
    advance()
    let day = tryParseRowDate() ?? parseDay()
    return DatedOperand(track: track, day: day, range: range(from: track.range.start))
  }

  /// Reads the name of a field of the model. Without a vocabulary a name is a constant, which may
  /// be one too.
  private mutating func tryParseRowDate() -> Period? {
    guard hasModel, !beginsPeriod, !beginsConstant(at: index), isField(at: index),
      let name = tryParseName(.field)
    else { return nil }
    return Period(calendar: .constant(name), range: name.range)
  }

  private mutating func isField(at place: Int) -> Bool {
    guard token.kind == .quoted else { return knownEnd(at: place, .field) != nil }
    return categories(of: Quoted.read(lexed.text, token.range)).contains(.field)
  }

  /// Reads the event that a track is looked at beside.
  ///
  ///     anchored operand = name , ( "before" | "after" ) , anchor ;
  private mutating func parseAnchoredOperand(of track: Name, _ side: AnchoredSide)
    -> AnchoredOperand
  {
    advance()
    let anchor = parseAnchor()
    return AnchoredOperand(
      track: track, side: side, anchor: anchor, range: range(from: track.range.start))
  }

  // MARK: - What begins with a word of its own

  /// Reads an operand that is more than a name, if what stands here can be one and no longer
  /// name of the model begins here.
  mutating func tryParsePhrase() -> Operand? {
    if token.kind != .quoted, let keyword, !keyword.isReserved {
      if let operand = tryParsePhrase(keyword) { return operand }
    }
    return tryParsePath().map { .path($0) }
  }

  private mutating func tryParsePhrase(_ keyword: Keyword) -> Operand? {
    switch keyword {
    case .previous: tryParseOrdinalOperand(.previous).map { .ordinal($0) }
    case .first: tryParseOrdinalOperand(.first).map { .ordinal($0) }
    case .time, .longest, .spell: tryParseLengthOperand().map { .length($0) }
    case .number: tryParseTallyOperand().map { .tally($0) }
    case .days where peek().keyword == .between: .gap(parseGapOperand())
    case .days, .weeks, .months, .years: tryParseElapsedOperand().map { .elapsed($0) }
    case .year, .quarter, .month, .financial, .academic:
      tryParseCalendarOperand().map { .calendar($0) }
    case .average, .median, .sum, .lowest, .highest:
      tryParseSummaryOperand().map { .summary($0) }
    case _: nil
    }
  }

  /// Whether a field of the model begins here that is longer than so many words.
  mutating func isLongerField(than words: Int) -> Bool {
    knownEnd(at: index, .field).map { $0 > index + words } ?? false
  }

  /// Reads an earlier grading of a track, if one is named here.
  ///
  ///     ordinal operand = ( "previous" | "first" ) , name ;
  private mutating func tryParseOrdinalOperand(_ ordinal: Ordinal) -> OrdinalOperand? {
    guard beginsName(at: index + 1, .field), !isKnown(.field) else { return nil }
    let start = token.start
    advance()
    guard let track = parseName(.field, .track) else { return nil }
    return OrdinalOperand(ordinal: ordinal, track: track, range: range(from: start))
  }

  /// Reads an operand of what a nested thing belongs to, if one begins here.
  ///
  ///     path operand = name , dot , operand ;
  ///     dot = ? . ? ;
  ///
  /// No blank stands at the dot.
  private mutating func tryParsePath() -> PathOperand? {
    guard let end = ownerEnd(), isDot(at: end) else { return nil }
    let start = token.start
    guard let owner = tryParseOwner(to: end) else { return nil }
    advance()
    guard enter() else {
      skipPath()
      return PathOperand(owner: owner, operand: .missing(emptyRange), range: range(from: start))
    }
    let operand = parseOperand()
    leave()
    return PathOperand(owner: owner, operand: operand, range: range(from: start))
  }

  private mutating func skipPath() {
    while isDot(at: index + 1) { index += 2 }
    advance()
  }

  private mutating func tryParseOwner(to end: Int) -> Name? {
    if token.kind == .quoted { return tryParseName(.kind) }
    let start = token.start
    let text = spelling(index..<end)
    mark(.name(.kind, known: categories(of: text).intersection(.kind)), to: end)
    index = end
    return Name(text: text, isQuoted: false, range: range(from: start))
  }

  private mutating func ownerEnd() -> Int? {
    if token.kind == .quoted { return index + 1 }
    guard let end = knownEnd(at: index, .kind) else { return runEnd(from: index, .kind) }
    // Full stops are passed over in names, so the name may have taken in the dot.
    return isDot(at: end - 1) ? end - 1 : end
  }

  /// Whether a dot stands there with no blank on either side.
  func isDot(at place: Int) -> Bool { isSymbol(".", joining: place) }

  /// Whether a sign stands there with no blank on either side.
  func isSymbol(_ sign: String, joining place: Int) -> Bool {
    guard place > 0, place + 1 < lexed.tokens.count else { return false }
    let token = lexed.tokens[place]
    return token.kind == .symbol && lexed.text[token.start..<token.end].elementsEqual(sign.utf8)
      && lexed.tokens[place - 1].end == token.start && lexed.tokens[place + 1].start == token.end
  }
}

extension Keyword {
  /// Whether a column of evidence is headed so, or begins so.
  fileprivate var headsEvidence: Bool {
    switch self {
    case .was, .became, .on, .since, .then, .times, .longest, .total, .spells, .spell, .from: true
    case _: false
    }
  }
}
