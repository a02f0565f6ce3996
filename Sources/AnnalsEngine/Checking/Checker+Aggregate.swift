import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `count councils where rating is good by region`, `average caseload by region`
  mutating func check(_ aggregate: Aggregate) -> Plan? {
    guard checkSource(of: aggregate) else { return nil }
    checkView(aggregate.clauses)
    var filter: Filter?
    var keys: [Reading] = []
    var limit: Int?
    var order: OrderClause?
    var isPercent = false
    for clause in aggregate.clauses {
      switch clause {
      case .condition(let clause): filter = check(clause.condition)
      case .grouping(let clause): keys = clause.keys.compactMap { checkReading($0) }
      case .limit(let clause): limit = clause.count
      case .order(let clause): order = clause
      case .percent(let clause): isPercent = checkPercent(clause, aggregate)
      case .show(let clause):
        report(
          .measure(.clauseOfRows("show", function: aggregate.function.word)), at: clause.range)
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: break
      }
    }
    let measure = checkMeasure(aggregate)
    checkShare(aggregate)
    guard isSound, let measure else { return nil }
    let columns = keys.removingRepeats().map { column(for: $0) }
    var output = GroupOutput(keys: columns, measure: measure, isPercent: isPercent)
    output.order = checkOrder(order, output, aggregate)
    guard isSound else { return nil }
    return plan(filter, .groups(output), limit)
  }

  /// `average caseload by region` is about the first kind that has a caseload.
  private mutating func checkSource(of aggregate: Aggregate) -> Bool {
    if let source = aggregate.source { return checkSource(source) }
    guard let operand = aggregate.operand else { return false }
    let kinds = model.kinds.indices.filter { !model.kinds[$0].plural.isEmpty }
    guard let kind = kinds.first(where: { has(operand, in: $0) }) ?? kinds.first else {
      return false
    }
    kindIndex = kind
    return true
  }

  private mutating func checkMeasure(_ aggregate: Aggregate) -> GroupMeasure? {
    switch aggregate.function {
    case .count: return .count
    case .share: return .share
    case .summary(let function):
      guard let operand = aggregate.operand, let reading = checkMade(function, operand) else {
        return nil
      }
      return .summary(function, reading, heading: words(function, reading, []))
    }
  }

  /// What one value is made of: an operand of each entity, or every spell of each.
  private mutating func checkMade(_ function: SummaryFunction, _ operand: Operand) -> Reading? {
    guard case .length(let length) = operand, length.measure == .spell else {
      return checkSummed(function, operand)
    }
    return checkLength(length)
  }

  /// A share is of those for which a condition holds.
  private mutating func checkShare(_ aggregate: Aggregate) {
    guard aggregate.function == .share, !aggregate.clauses.contains(where: \.isCondition) else {
      return
    }
    let rated = kind.tracks.first { track in
      if case .rated = track.content { true } else { false }
    }
    let help = rated.map { "share of \(quoted(kind.plural)) where \(quoted($0.name)) is known" }
    report(
      .measure(.shareWithoutCondition(kind: kind.plural, help: help.map { [$0] } ?? [])),
      at: aggregate.range)
  }

  /// The part that a count is of all is a share; only groups are parts of a count.
  private mutating func checkPercent(_ clause: PercentClause, _ aggregate: Aggregate) -> Bool {
    if aggregate.function != .count {
      report(.measure(.percentWithout(function: aggregate.function.word)), at: clause.range)
    } else if !aggregate.clauses.contains(where: \.isGrouping) {
      let help = aggregate.clauses.contains(where: \.isCondition) ? [share(of: aggregate)] : []
      report(.measure(.percentOfOne(help: help)), at: clause.range)
    }
    return true
  }

  /// A count without groups as the share that was meant.
  private func share(of aggregate: Aggregate) -> String {
    var share = aggregate
    share.function = .share
    share.clauses.removeAll { $0.isOfCounts }
    return Printer().text(of: .aggregate(share))
  }
}

extension Clause {
  fileprivate var isCondition: Bool {
    if case .condition = self { true } else { false }
  }

  fileprivate var isGrouping: Bool {
    if case .grouping = self { true } else { false }
  }

  /// Whether it speaks of the rows of a count.
  fileprivate var isOfCounts: Bool {
    switch self {
    case .percent, .order, .limit, .show: true
    case .condition, .grouping, .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: false
    }
  }
}

extension AggregateFunction {
  /// As queries write it.
  var word: String {
    switch self {
    case .count: "count"
    case .share: "share"
    case .summary(let function): function.rawValue
    }
  }
}
