extension Parser {
  /// Reads the clauses of a statement, each at most once, to the statement's end.
  ///
  ///     clause = condition clause | grouping clause | show clause | order clause
  ///            | limit clause | as of clause | known on clause | dated by clause ;
  mutating func parseClauses() -> [Clause] {
    var clauses: [Clause] = []
    while !isAtStatementEnd {
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

  private mutating func parseClause() -> Clause? {
    switch keyword {
    case .where?: .condition(parseConditionClause())
    case .by?: .grouping(parseGroupingClause())
    case .show?: .show(parseShowClause())
    case .order?: .order(parseOrderClause())
    case .limit?: .limit(parseLimitClause())
    case .as?: parseAs()
    case .dated?: .datedBy(parseDatedByClause())
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

  /// Reads the columns that the answer has beside those of the condition.
  ///
  ///     show clause = "show" , operands ;
  private mutating func parseShowClause() -> ShowClause {
    let start = token.start
    advance()
    let operands = parseOperands()
    return ShowClause(operands: operands, range: range(from: start))
  }

  /// Reads the order of the rows.
  ///
  ///     order clause = "order" , "by" , order key , { "," , order key } ;
  private mutating func parseOrderClause() -> OrderClause {
    let start = token.start
    advance()
    expect(.by, .by)
    var keys = [parseOrderKey()]
    while eat(.comma) { keys.append(parseOrderKey()) }
    return OrderClause(keys: keys, range: range(from: start))
  }

  /// Reads one key of an order.
  ///
  ///     order key = operand , [ "ascending" | "descending" ] ;
  private mutating func parseOrderKey() -> OrderKey {
    let start = token.start
    let operand = parseOperand()
    if token.kind == .word { _ = repair(among: [.ascending, .descending]) }
    let isDescending = eat(.descending)
    if !isDescending { _ = eat(.ascending) }
    return OrderKey(
      operand: operand, direction: isDescending ? .descending : .ascending,
      range: range(from: start))
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

  private mutating func parseAs() -> Clause {
    let start = token.start
    advance()
    if keyword == .at || keyword == .on {
      report(.writeInstead("as \(word)", write: "as of"), at: token.range)
      replace(by: .of)
    }
    if token.kind == .word { _ = repair(among: [.of, .known]) }
    return keyword == .known
      ? .knownOn(parseKnownOnClause(from: start)) : .asOf(parseAsOfClause(from: start))
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
