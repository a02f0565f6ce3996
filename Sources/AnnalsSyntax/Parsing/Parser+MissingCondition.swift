extension Parser {
  /// Reports an operand of which nothing is asked.
  mutating func reportMissingVerb(_ operand: Operand) {
    if case .missing = operand { return }
    reportExpected(.verb, among: Keyword.verbs)
  }

  /// Reports that no condition begins here, and skips what cannot be one.
  mutating func missingCondition() -> Condition {
    let range = token.range
    if reportSecondYear() {
      // Said already.
    } else if let keyword, keyword.isReserved, !keyword.beginsClause, keyword != .and,
      keyword != .or
    {
      report(.keywordAsName(keyword.rawValue), at: range)
    } else if token.kind != .punctuation(.rightParenthesis) || depth > 0 {
      reportExpected(.condition)
    } else {
      report(.strayParenthesis, at: range)
    }
    if keyword == .and || keyword == .or { return missingBeforeConnective(range) }
    skipCondition()
    return .missing(SourceRange(range.start, max(range.start, endOfPrevious)))
  }

  /// `improved in 2014 or 2015`
  private mutating func reportSecondYear() -> Bool {
    guard isYear, index >= 2, lexed.tokens[index - 2].kind == .numeral,
      let first = phrase(lexed.tokens[index - 2].range), let second = phrase(token.range)
    else { return false }
    let place = lexed.tokens[index - 2].range.joined(to: token.range)
    report(
      .phrasedOtherwise(excerpt(place), write: ["between \(first) and \(second)"]), at: place)
    return true
  }

  /// `where and rating is good`: one report for all the connectives in a row.
  private mutating func missingBeforeConnective(_ range: SourceRange) -> Condition {
    while peek().keyword == .and || peek().keyword == .or { advance() }
    if peek().kind == .end {
      advance()
      notes.reports.closeEnd()
    }
    return .missing(range)
  }
}

extension Token {
  /// Whether it can follow a whole term of a condition.
  var isAfterTerm: Bool {
    switch kind {
    case .end, .punctuation(.rightParenthesis), .punctuation(.semicolon): true
    case .keyword(let keyword):
      keyword == .and || keyword == .or || keyword.beginsClause
        || startsLine && Keyword.statementLeaders.contains(keyword)
    case .word, .quoted, .punctuation(.leftParenthesis): startsLine
    case .numeral, .punctuation, .symbol, .unknown: false
    }
  }
}
