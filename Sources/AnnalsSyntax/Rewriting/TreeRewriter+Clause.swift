extension TreeRewriter {
  package mutating func descend(into clause: Clause) -> Clause {
    switch clause {
    case .condition(let node):
      .condition(
        ConditionClause(condition: rewrite(node.condition), range: rewrite(node.range)))
    case .grouping(let node):
      .grouping(GroupingClause(keys: rewritten(node.keys), range: rewrite(node.range)))
    case .show(let node):
      .show(
        ShowClause(
          rows: node.rows, operands: rewritten(node.operands), range: rewrite(node.range)))
    case .order(let node):
      .order(OrderClause(keys: rewritten(node.keys), range: rewrite(node.range)))
    case .limit(let node): .limit(LimitClause(count: node.count, range: rewrite(node.range)))
    case .asOf(let node): .asOf(AsOfClause(day: rewrite(node.day), range: rewrite(node.range)))
    case .knownOn(let node):
      .knownOn(KnownOnClause(day: rewrite(node.day), range: rewrite(node.range)))
    case .datedBy(let node):
      .datedBy(DatedByClause(date: rewrite(node.date), range: rewrite(node.range)))
    case .asOfEach(let node):
      .asOfEach(
        AsOfEachClause(
          step: node.step, window: rewrite(node.window), range: rewrite(node.range)))
    case .predecessors(let node): .predecessors(PredecessorsClause(range: rewrite(node.range)))
    case .percent(let node): .percent(PercentClause(range: rewrite(node.range)))
    }
  }

  mutating func rewritten(_ clauses: [Clause]) -> [Clause] {
    var clauses = clauses
    for index in clauses.indices { clauses[index] = rewrite(clauses[index]) }
    return clauses
  }

  mutating func rewritten(_ names: [Name]) -> [Name] {
    var names = names
    for index in names.indices { names[index] = rewrite(names[index]) }
    return names
  }

  mutating func rewritten(_ operands: [Operand]) -> [Operand] {
    var operands = operands
    for index in operands.indices { operands[index] = rewrite(operands[index]) }
    return operands
  }

  private mutating func rewritten(_ keys: [OrderKey]) -> [OrderKey] {
    var keys = keys
    for index in keys.indices {
      keys[index].operand = rewrite(keys[index].operand)
      keys[index].range = rewrite(keys[index].range)
    }
    return keys
  }
}
