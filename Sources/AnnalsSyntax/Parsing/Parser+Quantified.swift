extension Parser {
  /// Reads of how many related or nested things something is asked, if a quantifier begins here.
  ///
  ///     quantified = quantifier , name , [ "(" , condition , ")" ] ;
  mutating func tryParseQuantified() -> Quantified? {
    if let repaired = tryReportQuantifierOf() { return repaired }
    guard isQuantified(at: index) else { return nil }
    let start = token.start
    let quantifier = parseQuantifier()
    return parseQuantified(quantifier, from: start)
  }

  private mutating func parseQuantified(_ quantifier: Quantifier, from start: Int) -> Quantified {
    let isCounted = isKnown(.relation) || token.kind == .quoted || !hasModel
    let name =
      parseName(.relation, .relation) ?? Name(text: "", isQuoted: false, range: emptyRange)
    if !isCounted, !token.isAfterTerm, token.kind != .punctuation(.leftParenthesis) {
      reportExpected(.relation, .text(excerpt(name.range)), at: name.range)
      skipCondition()
    }
    let condition = tryParseInnerCondition()
    if condition == nil { reportMissingBrackets(of: name, from: start) }
    return Quantified(
      quantifier: quantifier, name: name, condition: condition, range: range(from: start))
  }

  /// `every neighbour rating is good`, `no inspections since 2020`
  private mutating func reportMissingBrackets(of name: Name, from start: Int) {
    guard !isLookingAhead else { return }
    let place = token.range
    let before = phrase(SourceRange(start, endOfPrevious)) ?? "…"
    guard let asked = parseUnbracketed(of: hint(for: name.text)) else { return }
    report(.askedWithoutBrackets(write: "\(before) (\(asked))"), at: place)
  }

  /// Reads how many.
  ///
  ///     quantifier = "any" | "every" | "no" | "at" , ( "least" | "most" ) , whole number ;
  private mutating func parseQuantifier() -> Quantifier {
    if eat(.any) { return .any }
    if eat(.every) { return .every }
    if eat(.no) { return .no }
    let isLeast = peek().keyword == .least
    advance()
    advance()
    let count = parseWholeNumber() ?? 0
    return isLeast ? .atLeast(count) : .atMost(count)
  }

  /// Whether a quantifier and what it takes stand there.
  mutating func isQuantified(at place: Int) -> Bool {
    guard let first = quantifierEnd(at: place), knownEnd(at: place, [.field, .condition]) == nil,
      first < lexed.tokens.count
    else { return false }
    if knownEnd(at: first, .relation) != nil { return true }
    guard let end = nameEnd(from: first, allowing: .relation) else { return false }
    let next = lexed.tokens[min(end, lexed.tokens.count - 1)]
    // 'at least 2 ratings' begins nothing else: the checker says what there is to count.
    let isCount =
      hasModel && lexed.tokens[place].keyword == .at && lexed.tokens[first].keyword != .times
    return next.kind == .punctuation(.leftParenthesis) || next.isAfterTerm || isCount
  }

  /// Whether it is certain, even among values, that a quantifier stands there.
  mutating func isSurelyQuantified(at place: Int) -> Bool {
    guard let first = quantifierEnd(at: place), isQuantified(at: place) else { return false }
    if knownEnd(at: first, .relation) != nil { return true }
    guard let end = nameEnd(from: first, allowing: .relation) else { return false }
    return lexed.tokens[min(end, lexed.tokens.count - 1)].kind == .punctuation(.leftParenthesis)
  }

  /// The index after the words of a quantifier.
  private func quantifierEnd(at place: Int) -> Int? {
    switch lexed.tokens[min(place, lexed.tokens.count - 1)].keyword {
    case .any?, .every?, .no?: place + 1
    case .at?: isBound(at: place) && isWholeNumber(place + 2) ? place + 3 : nil
    case _?, nil: nil
    }
  }

  /// `any of neighbours`, `every of the neighbours`
  private mutating func tryReportQuantifierOf() -> Quantified? {
    guard let end = quantifierEnd(at: index), end < lexed.tokens.count,
      lexed.tokens[end].keyword == .of, knownEnd(at: index, .all) == nil
    else { return nil }
    let start = token.start
    let quantifier = parseQuantifier()
    report(.noiseWord("of"), at: token.range)
    advance()
    if keyword == .the { advance() }
    return parseQuantified(quantifier, from: start)
  }
}
