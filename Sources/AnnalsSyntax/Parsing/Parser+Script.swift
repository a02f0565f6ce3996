extension Parser {
  /// Reads a text to its end.
  ///
  ///     script = [ statement ] , { ( ";" | line end ) , [ statement ] } ;
  ///     line end = ? line feed ? ;
  ///
  /// A line end ends a statement only where the statement is complete and the next line begins
  /// with a word that cannot go on with it; elsewhere it is white space.
  mutating func parseScript() -> Script {
    var statements: [Statement] = []
    while token.kind != .end {
      if eat(.semicolon) { continue }
      statementStarts.append(token.start)
      reports.beginStatement()
      statements.append(parseStatement())
    }
    return Script(statements: statements)
  }

  /// Reads one statement, and what cannot belong to it up to its end.
  ///
  ///     statement = listing | aggregate ;
  private mutating func parseStatement() -> Statement {
    if tryReportForeignStatement() { return silencedStatement() }
    repairStart()
    if keyword == .count { return .aggregate(parseAggregate()) }
    guard beginsSource() else {
      reportStatementStart()
      return skippedStatement()
    }
    return .list(parseListing())
  }

  /// Reads a list.
  ///
  ///     listing = source , { clause } ;
  private mutating func parseListing() -> Listing {
    let start = token.start
    let source = parseSource()
    let clauses = parseClauses()
    return Listing(source: source, clauses: clauses, range: range(from: start))
  }

  /// Reads a count.
  ///
  ///     aggregate = function , source , { clause } ;
  private mutating func parseAggregate() -> Aggregate {
    let start = token.start
    let function = parseFunction()
    let source = parseSource()
    let clauses = parseClauses()
    return Aggregate(
      function: function, operand: nil, source: source, clauses: clauses,
      range: range(from: start))
  }

  /// Reads what an aggregate makes of its rows.
  ///
  ///     function = "count" ;
  private mutating func parseFunction() -> AggregateFunction {
    advance()
    return .count
  }

  /// Reads the kind that a query is about.
  ///
  ///     source = name ;
  private mutating func parseSource() -> Source {
    parseName(.kind, .source).map { .name($0) } ?? .missing(emptyRange)
  }

  private mutating func beginsSource() -> Bool {
    switch token.kind {
    case .quoted, .word: true
    case .keyword: beginsName(.kind)
    case .numeral, .punctuation, .symbol, .unknown, .end: false
    }
  }

  private mutating func reportStatementStart() {
    if token.kind == .punctuation(.rightParenthesis) {
      return report(.strayParenthesis, at: token.range)
    }
    if token.kind == .symbol, lexed.text[token.start] == UInt8(ascii: ".") {
      return report(.dotCommand, at: token.range)
    }
    let places: [Keyword] = vocabulary == nil ? [] : [.count]
    reportExpected(.statement, among: places)
  }

  /// A statement of another language: one report on it is enough.
  private mutating func silencedStatement() -> Statement {
    let statement = skippedStatement()
    if case .missing(let range) = statement { reports.silence(range) }
    return statement
  }

  private mutating func skippedStatement() -> Statement {
    let start = token.start
    advance()
    skipStatement()
    return .missing(range(from: start))
  }
}
