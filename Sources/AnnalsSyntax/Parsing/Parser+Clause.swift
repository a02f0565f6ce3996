extension Parser {
  /// Reads the clauses of a statement, each at most once, to the statement's end.
  ///
  ///     clause = condition clause | grouping clause | show clause | order clause
  ///            | limit clause | as of clause | known on clause | dated by clause
  ///            | as of each clause | predecessors clause | percent clause ;
  mutating func parseClauses() -> [Clause] {
    var clauses: [Clause] = []
    while !isAtStatementEnd, !isAtSourceEnd {
      let leader = token
      guard let clause = parseClause() else {
        reportNoClause(after: clauses)
        continue
      }
      if clauses.contains(where: { $0.leader == clause.leader }) {
        report(.repeatedClause(clause.leader), at: leader.range)
      } else {
        clauses.append(clause)
      }
    }
    return clauses
  }

  /// Whether the bracket here ends the query in it.
  private var isAtSourceEnd: Bool {
    openSources > 0 && token.kind == .punctuation(.rightParenthesis)
  }

  private mutating func parseClause() -> Clause? {
    switch keyword {
    case .where?: .condition(parseConditionClause())
    case .by?: .grouping(parseGroupingClause())
    case .show?: .show(parseShowClause())
    case .order?: .order(parseOrderClause())
    case .limit?: .limit(parseLimitClause())
    case .as?: parseAs()
    case .dated?: .datedBy(parseDatedByClause())
    case .including?: .predecessors(parsePredecessorsClause())
    case _?, nil: nil
    }
  }

  /// Reads what a row must satisfy.
  ///
  ///     condition clause = "where" , condition ;
  private mutating func parseConditionClause() -> ConditionClause {
    let start = token.start
    advance()
    let condition = parseCondition()
    return ConditionClause(condition: condition, range: range(from: start))
  }

  /// Reads what the rows of a count are told apart by.
  ///
  ///     grouping clause = "by" , operands ;
  private mutating func parseGroupingClause() -> GroupingClause {
    let start = token.start
    advance()
    let keys = parseOperands()
    return GroupingClause(keys: keys, range: range(from: start))
  }

  /// Reads the columns that the answer has beside those of the condition, or which rows.
  ///
  ///     show clause = "show" , ( operands | "each" , [ operands ] | "unknown" ) ;
  private mutating func parseShowClause() -> ShowClause {
    let start = token.start
    advance()
    let rows = parseShownRows()
    var operands: [Operand] = []
    if rows == .all, reportShowAll() {
      if eat(.comma) { operands = parseOperands() }
    } else if rows == .all || rows == .each && beginsShownOperand() {
      operands = parseOperands()
    }
    return ShowClause(rows: rows, operands: operands, range: range(from: start))
  }

  private mutating func parseShownRows() -> ShownRows {
    guard !isKnown(.field) else { return .all }
    if reportShown() { return .unknown }
    if eat(.each) { return .each }
    guard eat(.unknown) else { return .all }
    if beginsShownOperand() {
      report(.shownUnknown, at: token.range)
      _ = parseOperands()
    }
    return .unknown
  }

  /// `show each unknown`
  private mutating func reportShown() -> Bool {
    guard keyword == .each && peek().keyword == .unknown, !peek().startsLine else { return false }
    let start = token.start
    advance()
    advance()
    let found = range(from: start)
    report(.writeInstead("each unknown", write: "each' or 'unknown"), at: found)
    return true
  }

  /// `show all`
  private mutating func reportShowAll() -> Bool {
    guard hasModel, token.kind == .word || token.kind == .symbol,
      ["all", "everything", "*"].contains(word), !isKnown(.field)
    else { return false }
    report(.showAll(excerpt(token.range)), at: token.range)
    advance()
    return true
  }

  private mutating func beginsShownOperand() -> Bool {
    guard !isAtStatementEnd else { return false }
    return token.kind == .quoted || runEnd(from: index, .field) != nil || isKnown(.field)
  }

  /// Reads the order of the rows.
  ///
  ///     order clause = "order" , "by" , order key , { "," , order key } ;
  private mutating func parseOrderClause() -> OrderClause {
    let start = token.start
    advance()
    if keyword != .by, beginsName(.field) {
      report(.writeInstead("order", write: "order by"), at: lexed.tokens[index - 1].range)
    } else {
      expect(.by, .by)
    }
    let wasInList = isInOperandList
    isInOperandList = true
    var keys = [parseOrderKey()]
    while eat(.comma) {
      admitItem(after: keys.count)
      keys.append(parseOrderKey())
    }
    isInOperandList = wasInList
    return OrderClause(keys: keys, range: range(from: start))
  }

  /// Reads one key of an order.
  ///
  ///     order key = operand , [ "ascending" | "descending" ] ;
  private mutating func parseOrderKey() -> OrderKey {
    let start = token.start
    reportMinus()
    let operand = parseOperand()
    if token.kind == .word { _ = repair(among: [.ascending, .descending]) }
    let isDescending = eat(.descending)
    if !isDescending { _ = eat(.ascending) }
    return OrderKey(
      operand: operand, direction: isDescending ? .descending : .ascending,
      range: range(from: start))
  }

  /// `order by -population`
  private mutating func reportMinus() {
    guard token.kind == .symbol, word == "-", let end = knownEnd(at: index + 1, .field) else {
      return
    }
    let name = excerpt(SourceRange(peek().start, lexed.tokens[end - 1].end))
    report(.writeInstead("-\(name)", write: "\(name) descending"), at: token.range)
    advance()
  }

  /// Reads how many rows there are at most.
  ///
  ///     limit clause = "limit" , whole number ;
  private mutating func parseLimitClause() -> LimitClause {
    let start = token.start
    advance()
    let count = parseWholeNumber()
    return LimitClause(count: count ?? 0, range: range(from: start))
  }

  /// Reads a clause that begins with `as`.
  ///
  ///     percent clause = "as" , "percent" ;
  private mutating func parseAs() -> Clause {
    let start = token.start
    advance()
    if keyword == .at || keyword == .on {
      report(.writeInstead("as \(word)", write: "as of"), at: token.range)
      replace(by: .of)
    }
    if eat(.percent) { return .percent(PercentClause(range: range(from: start))) }
    if token.kind == .word { _ = repair(among: [.of, .known, .percent]) }
    if keyword == .known { return .knownOn(parseKnownOnClause(from: start)) }
    if keyword == .of, peek().keyword == .each || peek().keyword == .every {
      return .asOfEach(parseAsOfEachClause(from: start))
    }
    return .asOf(parseAsOfClause(from: start))
  }

  /// Reads the day that everything is looked at from.
  ///
  ///     as of clause = "as" , "of" , day ;
  private mutating func parseAsOfClause(from start: Int) -> AsOfClause {
    let isWhole = expect(.of, .of)
    let day = isWhole || beginsPeriod ? parseDay() : Period(calendar: .missing, range: emptyRange)
    return AsOfClause(day: day, range: range(from: start))
  }

  /// Reads the day by which everything must have been published.
  ///
  ///     known on clause = "as" , "known" , "on" , day ;
  private mutating func parseKnownOnClause(from start: Int) -> KnownOnClause {
    advance()
    expect(.on, .on)
    let day = parseDay()
    return KnownOnClause(day: day, range: range(from: start))
  }

  /// Reads which of a grading's dates counts.
  ///
  ///     dated by clause = "dated" , "by" , name ;
  private mutating func parseDatedByClause() -> DatedByClause {
    let start = token.start
    advance()
    expect(.by, .by)
    let date =
      parseName(.date, .dateName) ?? Name(text: "", isQuoted: false, range: emptyRange)
    return DatedByClause(date: date, range: range(from: start))
  }
}

extension Parser {
  /// Reads the days that the query is asked on.
  ///
  ///     as of each clause = "as" , "of" , "each" , step , stay ;
  private mutating func parseAsOfEachClause(from start: Int) -> AsOfEachClause {
    advance()
    if keyword == .every {
      report(.writeInstead("as of every", write: "as of each"), at: token.range)
    }
    advance()
    let step = parseStep()
    let window = parseStayWindow()
    return AsOfEachClause(step: step, window: window, range: range(from: start))
  }

  /// Reads how far apart the days of a series are.
  ///
  ///     step = "day" | "month" | "quarter" | "year" | day number , month name ;
  private mutating func parseStep() -> SeriesStep {
    if eat(.day) { return .day }
    if eat(.month) { return .month }
    if eat(.quarter) { return .quarter }
    if eat(.year) { return .year }
    if let date = tryParseDayOfYear() { return date }
    reportExpected(.step, among: [.day, .month, .quarter, .year])
    if token.kind == .word { advance() }
    return .year
  }

  /// Reads whose gradings a successor's history begins with.
  ///
  ///     predecessors clause = "including" , "predecessors" ;
  private mutating func parsePredecessorsClause() -> PredecessorsClause {
    let start = token.start
    advance()
    expect(.predecessors, .predecessors)
    return PredecessorsClause(range: range(from: start))
  }
}

extension Clause {
  /// The words that it begins with.
  package var leader: String {
    switch self {
    case .condition: "where"
    case .grouping: "by"
    case .show: "show"
    case .order: "order by"
    case .limit: "limit"
    case .asOf: "as of"
    case .knownOn: "as known on"
    case .datedBy: "dated by"
    case .asOfEach: "as of each"
    case .predecessors: "including"
    case .percent: "as percent"
    }
  }
}
