import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ aggregate: Aggregate) -> Plan? {
    guard checkSource(aggregate.source) else { return nil }
    checkView(aggregate.clauses)
    var filter: Filter?
    var keys: [Reading] = []
    var limit: Int?
    for clause in aggregate.clauses {
      switch clause {
      case .condition(let clause): filter = check(clause.condition)
      case .grouping(let clause): keys = clause.keys.compactMap { checkReading($0) }
      case .limit(let clause): limit = clause.count
      case .show(let clause): report(.clauseWithCount("show"), at: clause.range)
      case .order(let clause): report(.clauseWithCount("order by"), at: clause.range)
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: break
      case .percent: report(.notYet, at: clause.range)
      }
    }
    guard isSound else { return nil }
    let columns = keys.removingRepeats().map { column(for: $0) }
    return plan(filter, .groups(GroupOutput(keys: columns)), limit)
  }
}
