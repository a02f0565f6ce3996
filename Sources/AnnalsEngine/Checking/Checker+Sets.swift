import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// Finds out which kind a source is of; who of it is looked at can be told once the day is
  /// known that the query looks from (`checkView`).
  mutating func checkSource(_ source: Source?) -> Bool {
    guard let source, let kind = checkKind(of: source) else { return false }
    kindIndex = kind
    self.source = source
    return true
  }

  /// Who is looked at, from the day and by the dates that are known by now.
  mutating func checkPopulation() {
    guard let source = source.take() else { return }
    switch checkMembership(source) {
    case .everyone?, nil: population = .everyone
    case let membership?: population = .members(membership)
    }
  }

  /// The plan of a set: of a query in brackets.
  mutating func checkSet(_ listing: Listing) -> Plan? {
    guard checkSource(listing.source) else { return nil }
    checkView(listing.clauses)
    var filter: Filter?
    var order: [PlannedOrder] = []
    var limit: Int?
    for clause in listing.clauses {
      switch clause {
      case .condition(let clause): filter = check(clause.condition)
      case .order(let clause): order = checkOrder(clause)
      case .limit(let clause): limit = clause.count
      case .asOf, .knownOn, .datedBy, .predecessors: break
      case .show, .grouping, .percent, .asOfEach:
        report(.set(.clauseInBrackets(clause.words)), at: clause.range)
      }
    }
    guard isSound else { return nil }
    return plan(filter, .list(ListOutput(columns: [], order: order)), limit)
  }

  // MARK: - Kinds

  private mutating func checkKind(of source: Source) -> Int? {
    switch source {
    case .name(let name): return checkKind(of: name)
    case .those(let range):
      if workspace.thoseKind == nil { report(.set(.nothingBefore), at: range) }
      return workspace.thoseKind
    case .query(let listing): return checkKind(of: listing.source)
    case .combination(let combination): return checkKind(of: combination)
    case .missing: return nil
    }
  }

  /// Sets that a definition names are in brackets by now: what is left are kinds.
  private mutating func checkKind(of name: Name) -> Int? {
    guard let index = session.names.kind(name) else {
      report(problem(ofSource: name), at: name.range)
      return nil
    }
    return index
  }

  private mutating func checkKind(of combination: Combination) -> Int? {
    var first: Int?
    for source in combination.sources {
      guard let kind = checkKind(of: source) else { return nil }
      guard let known = first else {
        first = kind
        continue
      }
      guard kind == known else {
        report(
          .set(.kindsDiffer(model.kinds[known].plural, model.kinds[kind].plural)),
          at: source.range)
        return nil
      }
    }
    return first
  }

  // MARK: - Members

  private mutating func checkMembership(_ source: Source) -> Membership? {
    switch source {
    case .name: return .everyone
    case .those: return .those
    case .query(let listing): return checkBracketed(listing)
    case .combination(let combination):
      let parts = combination.sources.compactMap { checkMembership($0) }
      guard parts.count == combination.sources.count else { return nil }
      return .combination(combination.word, parts)
    case .missing: return nil
    }
  }

  /// Looks from the day and by the dates of the query around it, unless it says others.
  private mutating func checkBracketed(_ listing: Listing) -> Membership? {
    guard !listing.clauses.isEmpty else { return checkMembership(listing.source) }
    let outlook = outlook
    defer { self.outlook = outlook }
    seriesDay = nil
    return checkSet(listing).map { .query($0) }
  }

  /// What a query in brackets may change for itself.
  private struct Outlook {
    var horizon: Day
    var knownOn: Day?
    var datedBy: String?
    var dateField: Int?
    var includesPredecessors: Bool
    var population: Population
    var seriesDay: Day?
  }

  private var outlook: Outlook {
    get {
      Outlook(
        horizon: horizon, knownOn: knownOn, datedBy: datedBy, dateField: dateField,
        includesPredecessors: includesPredecessors, population: population,
        seriesDay: seriesDay)
    }
    set {
      horizon = newValue.horizon
      knownOn = newValue.knownOn
      datedBy = newValue.datedBy
      dateField = newValue.dateField
      includesPredecessors = newValue.includesPredecessors
      population = newValue.population
      seriesDay = newValue.seriesDay
    }
  }
}
