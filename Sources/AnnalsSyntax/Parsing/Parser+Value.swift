extension Parser {
  /// Reads the values that a condition allows.
  ///
  ///     value set = value term , { "or" , value term } ;
  ///
  /// After `or`, a phrase that can begin a condition is one, else a value.
  ///
  mutating func parseValueSet(
    _ expectation: Expectation, _ place: ValuePlace = .afterVerb
  ) -> ValueSet {
    if token.kind == .punctuation(.leftParenthesis) {
      report(.bracketsAroundValues, at: token.range)
      return parseBracketedValues(expectation)
    }
    let start = token.start
    var terms = [parseValueTerm(expectation, place)]
    while terms.count < mostTerms, eatBetweenValues(place) {
      admitItem(after: terms.count)
      terms.append(parseValueTerm(.valueOrCondition, place))
    }
    return ValueSet(terms: terms, range: range(from: start))
  }

  /// While looking ahead, a few values say as much as all of them.
  private var mostTerms: Int { isLookingAhead ? 8 : .max }

  private mutating func eatBetweenValues(_ place: ValuePlace) -> Bool {
    let isComma = token.kind == .punctuation(.comma) && !isInOperandList
    guard isComma || keyword == .or else { return false }
    switch place {
    case .afterVerb: if beginsCondition(at: index + 1) { return false }
    case .afterIs:
      if beginsCondition(at: index + 1) { return false }
      if !hasModel, beginsPlainDated(at: index + 1) { return false }
    case .beforeVerb: break
    }
    if isComma { report(.commaBetweenValues, at: token.range) }
    advance()
    return true
  }

  /// Whether a value of the model stands there that is no field of which something is asked.
  private mutating func isKnownValue(at place: Int) -> Bool {
    guard let end = knownEnd(at: place, .anyValue), knownEnd(at: place, .field) == nil else {
      return false
    }
    let next = lexed.tokens[min(end, lexed.tokens.count - 1)]
    return !(next.keyword?.isVerb ?? false) && next.kind != .symbol
  }

  /// `(good, outstanding)`, which is reported as a whole by whoever calls.
  mutating func parseBracketedValues(_ expectation: Expectation) -> ValueSet {
    let start = token.start
    let open = token.range
    advance()
    var terms = [parseValueTerm(expectation, .afterVerb)]
    while eat(.comma) || eat(.or) {
      admitItem(after: terms.count)
      terms.append(parseValueTerm(expectation, .afterVerb))
    }
    if !eat(.rightParenthesis) {
      skipCondition()
      if !eat(.rightParenthesis) { reportUnclosed(open) }
    }
    return ValueSet(terms: terms, range: range(from: start))
  }

  /// Whether a condition, rather than a value, begins at a token further on.
  mutating func beginsCondition(at place: Int) -> Bool {
    let next = lexed.tokens[min(place, lexed.tokens.count - 1)]
    return switch next.kind {
    case .punctuation(.leftParenthesis), .keyword(.not): true
    case .punctuation, .unknown, .end: false
    case .word, .keyword, .numeral, .quoted, .symbol:
      !isKnownValue(at: place) && beginsPredicate(at: place)
    }
  }

  /// Reads one value and how far it reaches.
  ///
  ///     value term = [ bound ] , value | value , "or" , ( "better" | "worse" | "equivalent" ) ;
  private mutating func parseValueTerm(
    _ expectation: Expectation, _ place: ValuePlace
  ) -> ValueTerm {
    let start = token.start
    let bound = tryParseBound()
    let operand = place == .afterIs ? tryParseOperandValue() : nil
    let value = operand ?? parseValue(expectation)
    let reach = tryParseReach(bound)
    return ValueTerm(bound: reach ?? bound ?? .exactly, value: value, range: range(from: start))
  }

  /// Reads which side of a value counts, if it is said.
  ///
  ///     bound = "at" , "least" | "at" , "most" | "better" , "than" | "worse" , "than"
  ///           | "above" | "below" ;
  private mutating func tryParseBound() -> Bound? {
    if isLongerName(at: index) { return nil }
    let second = peek().keyword
    switch keyword {
    case .at? where second == .least: return eatBound(.atLeast, 2)
    case .at? where second == .most: return eatBound(.atMost, 2)
    case .better? where second == .than: return eatBound(.betterThan, 2)
    case .worse? where second == .than: return eatBound(.worseThan, 2)
    case .above?: return eatBound(.above, 1)
    case .below?: return eatBound(.below, 1)
    case .more?, nil: return tryParseForeignBound()
    case _?: return nil
    }
  }

  private mutating func eatBound(_ bound: Bound, _ count: Int) -> Bound {
    for _ in 0..<count { advance() }
    return bound
  }

  /// `more than 20`, `over 20`, `higher than good`
  private mutating func tryParseForeignBound() -> Bound? {
    guard keyword == .more || token.kind == .word, let isUpward = BoundWord.isUpward[word] else {
      return nil
    }
    let hasThan = peek().keyword == .than
    let next = peek(hasThan ? 2 : 1)
    guard hasThan || next.kind == .numeral else { return nil }
    let isNumber = next.kind == .numeral
    let found = hasThan ? "\(word) than" : word
    let write = isNumber ? (isUpward ? "above" : "below") : isUpward ? "better than" : "worse than"
    report(.synonym(found, write: write), at: token.range)
    return eatBound(isUpward ? .above : .below, hasThan ? 2 : 1)
  }

  private mutating func tryParseReach(_ bound: Bound?) -> Bound? {
    guard keyword == .or, peek(2).keyword != .than else { return nil }
    let reach: Bound
    switch peek().keyword {
    case .better?: reach = .orBetter
    case .worse?: reach = .orWorse
    case .equivalent?: reach = .orEquivalent
    case _?, nil: return nil
    }
    if isLongerName(at: index + 1) { return nil }
    if bound != nil { report(.boundTwice, at: SourceRange(token.start, peek().end)) }
    return eatBound(reach, 2)
  }

  /// Reads one value.
  ///
  ///     value = name | number | period | operand | parameter ;
  mutating func parseValue(_ expectation: Expectation) -> Value {
    if let parameter = tryParseParameter() { return .parameter(parameter) }
    // A number alone is a number, though some text of the data may be spelled alike.
    let isLoneNumber = token.kind == .numeral && !isLongerName(at: index)
    if !isLoneNumber, isKnown(.anyValue), let name = tryParseName(.anyValue) {
      return .name(name)
    }
    if token.kind == .numeral {
      return isDateLike ? .period(parsePeriod()) : .number(parseNumber())
    }
    if beginsPeriod { return .period(parsePeriod()) }
    if let name = tryParseName(.anyValue) { return .name(name) }
    return missingValue(expectation)
  }

  /// Reads another operand that something is held against, if one begins here that is more than
  /// a name; of a name alone the checker knows what it is.
  private mutating func tryParseOperandValue() -> Value? {
    let wasInValue = isInValue
    isInValue = true
    defer { isInValue = wasInValue }
    if beginsAnchoredValue() { return .operand(parseOperand()) }
    if beginsOrdinalValue { return tryParsePhrase().map { .operand($0) } }
    if isKnown(.anyValue) || token.kind == .quoted && !isDot(at: index + 1) { return nil }
    if token.kind == .keyword(.last) || beginsPeriod { return nil }
    return tryParsePhrase().map { .operand($0) }
  }

  /// `first rating`, though some value of the model is called `first`.
  private var beginsOrdinalValue: Bool {
    mutating get {
      guard keyword == .first || keyword == .previous else { return false }
      return knownEnd(at: index + 1, .field) != nil && !isLongerName(at: index)
    }
  }

  /// `rating on 2014-01-01`; with a vocabulary only of a field.
  private mutating func beginsAnchoredValue() -> Bool {
    // With a model nothing is guessed: looking for what a misspelt name may mean takes long.
    let known = hasModel ? knownEnd(at: index, .field) : nameEnd(from: index, allowing: .field)
    guard let end = known else { return false }
    switch lexed.tokens[min(end, lexed.tokens.count - 1)].keyword {
    case .on?, .before?, .after?: return hasModel || !beginsPeriod
    case _?, nil: return false
    }
  }

  private mutating func missingValue(_ expectation: Expectation) -> Value {
    let range = emptyRange
    if keyword == .not {
      report(.repeated("not"), at: token.range)
      skipCondition()
    } else {
      if let keyword, keyword.isReserved, keyword.isVerb {
        report(.keywordAsName(keyword.rawValue), at: token.range)
        advance()
      } else {
        reportExpected(expectation)
        if token.kind == .symbol || token.kind == .unknown { skipCondition() }
      }
    }
    return .missing(range)
  }
}

/// Where values stand.
enum ValuePlace {
  /// After `became` and the like.
  case afterVerb

  /// After `is`, where a value may be an operand.
  case afterIs

  /// In an operand whose verb is still to come, so that no condition can follow `or`.
  case beforeVerb
}

/// Words that compare in everyday English.
enum BoundWord {
  /// Whether more is meant.
  static let isUpward: [String: Bool] = [
    "more": true, "greater": true, "higher": true, "larger": true, "bigger": true, "over": true,
    "less": false, "fewer": false, "lower": false, "smaller": false, "under": false,
  ]
}
