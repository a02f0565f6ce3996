import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ listing: Listing) -> Plan? {
    checkSeries(listing.clauses) { $0.checkOnce(listing) }
  }

  private mutating func checkOnce(_ listing: Listing) -> Plan? {
    guard checkSource(listing.source) else { return nil }
    checkView(listing.clauses)
    var filter: Filter?
    var order: [PlannedOrder] = []
    var shown: ShowClause?
    var limit: Int?
    for clause in listing.clauses {
      switch clause {
      case .condition(let clause): filter = check(clause.condition)
      case .order(let clause): order = checkOrder(clause)
      case .show(let clause): shown = clause
      case .limit(let clause): limit = clause.count
      case .grouping(let clause):
        report(.groupingWithoutCount(query: listing.counted), at: clause.range)
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: break
      case .percent:
        report(
          .set(.clauseDoesNotFit(clause.words, statement: kind.plural)), at: clause.range)
      }
    }
    let wanted = (shown?.operands ?? []).compactMap { checkReading($0) }
    let rows = shown.map { checkRows($0, filter) } ?? .all
    guard isSound else { return nil }
    let mentioned = wanted.isEmpty ? (filter?.mentions ?? []) + order.map(\.reading) : wanted
    let readings = (implied + mentioned.map { asShown($0) }).removingRepeats()
    let columns = readings.map { column(for: $0) }
    return plan(filter, .list(ListOutput(columns: columns, order: order, rows: rows)), limit)
  }

  /// Which rows a list has.
  private mutating func checkRows(_ show: ShowClause, _ filter: Filter?) -> ListedRows {
    switch show.rows {
    case .all: return .all
    case .unknown:
      let plan = plan(filter, .list(ListOutput(columns: [], order: [])), nil)
      if !plan.hasCondition, !mayHappenLater {
        report(.set(.nothingToTell), at: show.range)
      }
      return .unknown
    case .each:
      let happenings = filter?.shownOccurrences ?? []
      // Without a filter that was checked to its end there is nothing to say of it.
      guard filter != nil || isSound else { return .all }
      guard let happening = happenings.first, happenings.count == 1 else {
        report(.set(happenings.isEmpty ? .nothingHappens : .severalHappen), at: show.range)
        return .all
      }
      return .each(happening)
    }
  }

  /// Whether some of what happens may not have happened by the day that the query looks from,
  /// because its day is not in the data.
  private var mayHappenLater: Bool {
    kind.owner != nil && min(horizon, knownOn ?? horizon) < dataDay
  }

  mutating func checkOrder(_ clause: OrderClause) -> [PlannedOrder] {
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

extension Listing {
  /// The same as a count, without what only rows have.
  fileprivate var counted: String {
    let kept = clauses.filter { clause in
      switch clause {
      case .condition, .grouping, .asOf, .knownOn, .datedBy, .asOfEach, .predecessors, .percent:
        true
      case .show, .order, .limit: false
      }
    }
    let count = Aggregate(
      function: .count, operand: nil, source: source, clauses: kept, range: range)
    return Printer().text(of: .aggregate(count))
  }
}
