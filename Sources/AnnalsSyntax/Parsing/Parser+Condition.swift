extension Parser {
  /// Reads a condition: one term, or several with the same word between.
  ///
  ///     condition = term , ( { "and" , term } | { "or" , term } ) ;
  ///
  /// Brackets are kept on a list rather than read by recursion, so that no depth of them can
  /// use up the stack of a thread.
  mutating func parseCondition() -> Condition {
    var open = [OpenCondition(opener: .condition, start: token.start)]
    while true {
      var term = parseTerm(&open)
      while let innermost = open.indices.last {
        depth -= open[innermost].negations.count
        open[innermost].append(term, to: endOfPrevious)
        if let connective = tryParseConnective(after: term) {
          admitItem(after: open[innermost].count)
          open[innermost].goOn(
            with: connective, at: lexed.tokens[index - 1].range, from: token.start)
          break
        }
        let closed = open.removeLast()
        term = close(closed)
        if open.isEmpty { return term }
      }
    }
  }

  /// Reads a term, or opens the brackets before one.
  ///
  ///     term = negation | bracketed | predicate ;
  ///     negation = "not" , term ;
  ///     bracketed = "(" , condition , ")" ;
  ///
  /// Nesting is counted here and nowhere else.
  private mutating func parseTerm(_ open: inout [OpenCondition]) -> Condition {
    while let innermost = open.indices.last {
      if token.kind == .symbol { _ = repair(among: [.not]) }
      let place = token.range
      let isNegation = keyword == .not
      guard isNegation || token.kind == .punctuation(.leftParenthesis) else { break }
      guard depth < limits.nesting else { return tooDeep(place) }
      advance()
      depth += 1
      if isNegation {
        open[innermost].negations.append(place.start)
      } else {
        openBrackets += 1
        open.append(OpenCondition(opener: .bracket(place), start: token.start))
      }
    }
    return parsePredicate()
  }

  /// Skips what is nested too deeply, with its closing brackets.
  private mutating func tooDeep(_ range: SourceRange) -> Condition {
    report(.limit(.nesting, maximum: limits.nesting), at: range)
    while keyword == .not { advance() }
    if token.kind == .punctuation(.leftParenthesis) { skipBrackets() }
    skipCondition()
    if token.kind == .end { notes.reports.closeEnd() }
    return .missing(range)
  }

  // MARK: - Between terms

  private mutating func tryParseConnective(after term: Condition) -> Connective? {
    repairConnective()
    while keyword == .and || keyword == .or {
      let connective: Connective = keyword == .and ? .and : .or
      advance()
      if connective == .or || !tryReportValueAfterAnd(term) { return connective }
      repairConnective()
    }
    return nil
  }

  /// `rating is good, region is London`, `rating is good adn region is London`
  private mutating func repairConnective() {
    switch token.kind {
    case .symbol: _ = repair(among: [.and, .or])
    case .word where !isAtStatementEnd: _ = repair(among: [.and, .or])
    case .punctuation(.comma) where beginsCondition(at: index + 1):
      report(.writeInstead(",", write: "and"), at: token.range)
      replace(by: .and)
    case .keyword(let keyword) where keyword.isVerb:
      _ = rewind(to: [.and, .or], after: max(0, index - 7))
    case .word, .keyword, .numeral, .quoted, .punctuation, .unknown, .end: break
    }
  }

  // MARK: - After the last term

  private mutating func close(_ closed: OpenCondition) -> Condition {
    if let mixed = closed.mixedAt {
      report(.mixedConnectives(readings: closed.readings { phrase($0) }), at: mixed)
    }
    let condition = closed.condition(to: endOfPrevious)
    switch closed.opener {
    case .condition: break
    case .bracket(let open):
      depth -= 1
      openBrackets -= 1
      closeBracket(open)
      if case .missing = condition { skipCondition() }
    }
    return condition
  }

  mutating func closeBracket(_ open: SourceRange) {
    if eat(.rightParenthesis) { return }
    if token.kind == .end || isAtStatementEnd || keyword?.beginsClause ?? false {
      return reportUnclosed(open)
    }
    reportExpected(.condition)
    skipCondition()
    if !eat(.rightParenthesis) { reportUnclosed(open) }
  }

  /// An open bracket at the end of the text may yet be closed by more text.
  mutating func reportUnclosed(_ open: SourceRange) {
    guard !isLookingAhead else { return }
    notes.reports.append(.unclosedParenthesis, at: open, isAtEnd: token.kind == .end)
  }
}
