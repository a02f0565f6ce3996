extension Parser {
  /// Reads a text to its end.
  ///
  ///     script = [ statement ] , { ( ";" | line end ) , [ statement ] } ;
  ///     line end = ? line feed ? ;
  ///
  /// A line end ends a statement only where the statement is complete and the next line begins
  /// with a bracket or a word that cannot go on with it; elsewhere it is white space.
  mutating func parseScript() -> Script {
    var statements: [Statement] = []
    while token.kind != .end {
      if eat(.semicolon) { continue }
      notes.statementStarts.append(token.start)
      notes.reports.beginStatement()
      statements.append(parseUnambiguousStatement())
    }
    return Script(statements: statements)
  }

  private mutating func parseUnambiguousStatement() -> Statement {
    let start = index
    let reported = notes.reports.count
    notes.ambiguities = []
    let statement = parseStatement()
    if notes.reports.count == reported {
      reportAmbiguities(of: statement, from: start)
    } else {
      offerQuery(from: start)
    }
    return statement
  }

  /// Reads one statement, and what cannot belong to it up to its end.
  ///
  ///     statement = query | explanation | description | expectation | definition | binding
  ///               | parameter declaration | use ;
  private mutating func parseStatement() -> Statement {
    if tryReportForeignStatement() || tryReportTop() { return silencedStatement() }
    repairStart()
    guard let statement = tryParseWhole() else {
      reportStatementStart()
      return skippedStatement()
    }
    return statement
  }

  /// Reads a statement to its end, if one begins here.
  mutating func tryParseWhole() -> Statement? {
    let statement = tryParseDeclaration() ?? tryParseQuery()
    if statement != nil { endStatement() }
    return statement
  }

  /// Whatever is no query.
  private mutating func tryParseDeclaration() -> Statement? {
    switch statementLeader {
    case .explain?: .explanation(parseExplanation())
    case .describe?: .description(parseDescription())
    case .expect?: .expectation(parseExpectation())
    case .define?: .definition(parseDefinition())
    case .let?: .binding(parseBinding())
    case .param?: .parameter(parseParameterDeclaration())
    case .use?: .use(parseUse())
    case _?, nil: nil
    }
  }

  /// Reads a query, if one begins here.
  ///
  ///     query = listing | count | share | summary | history | transitions | lineup ;
  mutating func tryParseQuery() -> Statement? {
    if let function = summaryFunction { return .aggregate(parseSummary(function)) }
    switch statementLeader {
    case .count?: return .aggregate(parseCount())
    case .share?: return .aggregate(parseShare())
    case .history?: return .history(parseHistory())
    case .transitions?: return .transitions(parseTransitions())
    case .compare?: return .lineup(parseLineup())
    case _?, nil: return beginsSource() ? .list(parseListing()) : nil
    }
  }

  /// The keyword here if a statement begins with it, and no name of what is listed does.
  private var statementLeader: Keyword? {
    mutating get {
      guard let keyword, Keyword.statementLeaders.contains(keyword), !isKnown(.source) else {
        return nil
      }
      return keyword
    }
  }

  private var summaryFunction: SummaryFunction? {
    mutating get { statementLeader.flatMap { SummaryFunction(rawValue: $0.rawValue) } }
  }

  /// Reads a list.
  ///
  ///     listing = source , { clause } ;
  mutating func parseListing() -> Listing {
    let start = token.start
    let source = parseSource()
    let clauses = parseClauses()
    return Listing(source: source, clauses: clauses, range: range(from: start))
  }

  // MARK: - The end of a statement

  /// Reports what stands between a statement and its end.
  private mutating func endStatement() {
    guard !isAtStatementEnd else { return }
    reportExpected(.statementEnd)
    advance()
    skipStatement()
  }

  private mutating func reportStatementStart() {
    if token.kind == .punctuation(.rightParenthesis) {
      return report(.strayParenthesis, at: token.range)
    }
    if token.kind == .symbol, lexed.text[token.start] == UInt8(ascii: ".") {
      return report(.dotCommand, at: token.range)
    }
    let places: [Keyword] = !hasModel ? [] : Keyword.statementLeaders
    reportExpected(.statement, among: places)
  }

  /// A statement of another language: one report on it is enough.
  private mutating func silencedStatement() -> Statement {
    let statement = skippedStatement()
    if case .missing(let range) = statement { notes.reports.silence(range) }
    return statement
  }

  private mutating func skippedStatement() -> Statement {
    let start = token.start
    advance()
    skipStatement()
    return .missing(range(from: start))
  }
}
