extension Statement {
  /// The clauses of a query, in the order written; a definition of a set and a check have those
  /// of their list, everything else has none.
  package var clauses: [Clause] {
    get {
      switch self {
      case .list(let node): node.clauses
      case .aggregate(let node): node.clauses
      case .history(let node): node.clauses
      case .transitions(let node): node.clauses
      case .lineup(let node): node.clauses
      case .expectation(let node): node.listing.clauses
      case .explanation(let node): node.statement.clauses
      case .definition(let node):
        if case .set(let listing) = node.meaning { listing.clauses } else { [] }
      case .binding, .parameter, .use, .description, .missing: []
      }
    }
    set {
      switch self {
      case .list(var node): self = .list(node.with(newValue))
      case .aggregate(var node): self = .aggregate(node.with(newValue))
      case .history(var node): self = .history(node.with(newValue))
      case .transitions(var node): self = .transitions(node.with(newValue))
      case .lineup(var node): self = .lineup(node.with(newValue))
      case .expectation(var node):
        node.listing.clauses = newValue
        self = .expectation(node)
      case .explanation(var node):
        node.statement.clauses = newValue
        self = .explanation(node)
      case .definition(var node):
        guard case .set(var listing) = node.meaning else { return }
        node.meaning = .set(listing.with(newValue))
        self = .definition(node)
      case .binding, .parameter, .use, .description, .missing: break
      }
    }
  }
}

/// A query with clauses.
private protocol ClauseOwner {
  var clauses: [Clause] { get set }
}

extension ClauseOwner {
  /// The same query with other clauses.
  mutating func with(_ clauses: [Clause]) -> Self {
    self.clauses = clauses
    return self
  }
}

extension Listing: ClauseOwner {}
extension Aggregate: ClauseOwner {}
extension History: ClauseOwner {}
extension Transitions: ClauseOwner {}
extension Lineup: ClauseOwner {}

extension Clause {
  /// Its place among the clauses of a canonical query.
  package var rank: Int {
    switch self {
    case .condition: 0
    case .grouping: 1
    case .show: 2
    case .order: 3
    case .limit: 4
    case .percent: 5
    case .predecessors: 6
    case .datedBy: 7
    case .knownOn: 8
    case .asOf: 9
    case .asOfEach: 10
    }
  }
}
