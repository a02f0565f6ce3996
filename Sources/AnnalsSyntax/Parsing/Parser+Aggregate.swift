extension Parser {
  /// Reads a count.
  ///
  ///     count = "count" , source , { clause } ;
  mutating func parseCount() -> Aggregate {
    let start = token.start
    advance()
    reportOf(after: "count")
    return parseAggregate(.count, nil, parseSource(), from: start)
  }

  /// Reads a share.
  ///
  ///     share = "share" , "of" , source , { clause } ;
  mutating func parseShare() -> Aggregate {
    let start = token.start
    advance()
    expect(.of, .ofSource)
    return parseAggregate(.share, nil, parseSource(), from: start)
  }

  /// Reads an average or the like.
  ///
  ///     summary = summary function , operand , [ "of" , source ] , { clause } ;
  ///     summary function = "average" | "median" | "sum" | "lowest" | "highest" ;
  mutating func parseSummary(_ function: SummaryFunction) -> Aggregate {
    let start = token.start
    let word = keyword?.rawValue ?? ""
    advance()
    reportOf(after: word)
    endsAtOf = true
    let operand = parseOperand()
    endsAtOf = false
    if keyword == .for, !hasModel || knownEnd(at: index + 1, .source) != nil {
      report(.writeInstead("for", write: "of"), at: token.range)
      replace(by: .of)
    }
    let source = eat(.of) ? parseSource() : nil
    return parseAggregate(.summary(function), operand, source, from: start)
  }

  /// `count of councils`, `average of caseload`
  private mutating func reportOf(after word: String) {
    guard keyword == .of, !isKnown([.kind, .set, .field]) else { return }
    report(.writeInstead("\(word) of", write: word), at: token.range)
    advance()
  }

  private mutating func parseAggregate(
    _ function: AggregateFunction, _ operand: Operand?, _ source: Source?, from start: Int
  ) -> Aggregate {
    let clauses = parseClauses()
    return Aggregate(
      function: function, operand: operand, source: source, clauses: clauses,
      range: range(from: start))
  }
}
