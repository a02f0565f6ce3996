import AnnalsModel
import AnnalsSyntax

/// Looks every name of a statement up, once, and makes a plan of it.
///
/// What it cannot place becomes a problem and it goes on, so that one run reports every slip;
/// about stand-ins, which the parser has reported, it says nothing.
struct Checker {
  let session: Session
  var diagnostics: [Diagnostic] = []

  /// Index into `Model.kinds`, once the source is known.
  var kindIndex = 0

  /// The day the query looks from.
  var horizon: Day
  var knownOn: Day?
  var datedBy: String?

  /// For a nested kind the field that `dated by` chose.
  var dateField: Int?
  var notes: [String] = []

  var model: Model { session.model }
  var kind: Kind { model.kinds[kindIndex] }

  init(_ session: Session) {
    self.session = session
    horizon = session.today
  }

  mutating func check(_ statement: Statement) -> Plan? {
    switch statement {
    case .list(let listing): checkListing(listing)
    case .aggregate(let aggregate): checkAggregate(aggregate)
    case .missing: nil
    }
  }

  /// Reports a problem; a warning does not keep a plan from running.
  mutating func report(_ problem: CheckProblem, at range: SourceRange) {
    diagnostics.append(Diagnostic(problem, at: range))
  }

  /// Whether nothing so far keeps the statement from running.
  var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  private mutating func checkListing(_ listing: Listing) -> Plan? {
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
      }
    }
    guard isSound else { return nil }
    let mentioned = shown ?? (filter?.mentions ?? []) + order.map(\.reading)
    let columns = (implied + mentioned).removingRepeats().map { column(for: $0) }
    return plan(filter, .list(ListOutput(columns: columns, order: order)), limit)
  }

  private mutating func checkAggregate(_ aggregate: Aggregate) -> Plan? {
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
      case .asOf, .knownOn, .datedBy: break
      }
    }
    guard isSound else { return nil }
    let columns = keys.removingRepeats().map { column(for: $0) }
    return plan(filter, .groups(GroupOutput(keys: columns)), limit)
  }

  private func plan(_ filter: Filter?, _ output: Output, _ limit: Int?) -> Plan {
    Plan(
      kind: kindIndex, horizon: horizon, knownOn: knownOn, datedBy: datedBy,
      dateField: dateField, filter: filter, output: output, limit: limit, notes: notes)
  }

  private mutating func checkSource(_ source: Name) -> Bool {
    guard let index = session.names.kind(source) else {
      report(problem(ofSource: source), at: source.range)
      return false
    }
    kindIndex = index
    return true
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

  func column(for reading: Reading) -> PlannedColumn {
    PlannedColumn(heading: heading(of: reading), reading: reading)
  }

  private func heading(of reading: Reading) -> String {
    switch reading {
    case .name: nameHeading
    case .field(let field): kind.fields[field].name
    case .grade(let track, let day), .measure(let track, let day):
      day == horizon
        ? kind.tracks[track].name : "\(kind.tracks[track].name) on \(day.isoText)"
    case .previousGrade(let track): "previous \(kind.tracks[track].name)"
    case .firstGrade(let track): "first \(kind.tracks[track].name)"
    }
  }

  private var nameHeading: String {
    guard kind.nameField == nil, let owner = kind.owner else { return kind.singular }
    return model.kinds[owner.kind].singular
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate func removingRepeats() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}

extension Filter {
  /// The operands that a condition mentions and whose value a row shows; what a temporal
  /// condition speaks of is in its evidence.
  var mentions: [Reading] {
    switch self {
    case .texts(let test): [test.reading]
    case .numbers(let test):
      switch test.reading {
      case .measure: []
      case .name, .field, .grade, .previousGrade, .firstGrade: [test.reading]
      }
    case .days(let test): [test.reading]
    case .flags(let test): [test.reading]
    case .presence(let test): [test.reading]
    case .grades(let test):
      switch test.reading {
      case .grade: []
      case .name, .field, .previousGrade, .firstGrade, .measure: [test.reading]
      }
    case .steps, .graded, .ever, .state, .standing, .spell, .sequence, .future: []
    case .not(let filter): filter.mentions
    case .all(let filters), .any(let filters): filters.flatMap(\.mentions)
    }
  }
}
