import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ listing: Listing) -> Plan? {
    guard checkSource(listing.source) else { return nil }
    checkView(listing.clauses)
    var filter: Filter?
    var order: [PlannedOrder] = []
    var shown: [Reading]?
    var limit: Int?
    for clause in listing.clauses {
      switch clause {
      case .condition(let clause): filter = check(clause.condition)
      case .order(let clause): order = checkOrder(clause)
      case .show(let clause): shown = clause.operands.compactMap { checkReading($0) }
      case .limit(let clause): limit = clause.count
      case .grouping(let clause): report(.groupingWithoutCount, at: clause.range)
      case .asOf, .knownOn, .datedBy: break
      case .asOfEach, .predecessors, .percent: report(.notYet, at: clause.range)
      }
    }
    guard isSound else { return nil }
    let mentioned = shown ?? (filter?.mentions ?? []) + order.map(\.reading)
    let columns = (implied + mentioned).removingRepeats().map { column(for: $0) }
    return plan(filter, .list(ListOutput(columns: columns, order: order)), limit)
  }

  private mutating func checkOrder(_ clause: OrderClause) -> [PlannedOrder] {
    clause.keys.compactMap { key in
      checkReading(key.operand).map { PlannedOrder(reading: $0, direction: key.direction) }
    }
  }

  /// What every row begins with: its name, and for what happened the day or the days.
  private var implied: [Reading] {
    guard kind.nameField == nil else { return [.name] }
    let days = kind.span.map { [$0.from, $0.until] } ?? [dateField ?? kind.dateField]
    return [.name] + days.compactMap { field in field.map { .field($0) } }
  }
}
