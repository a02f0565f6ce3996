/// All statements of a text, in order.
package struct Script: Hashable, Sendable {
  package var statements: [Statement]

  package init(statements: [Statement]) {
    self.statements = statements
  }
}

/// One thing asked for, up to a line end where the query is complete, or to `;`.
package enum Statement: Hashable, Sendable {
  /// `councils where rating is good`
  case list(Listing)

  /// `count councils where rating is good by region`
  case aggregate(Aggregate)

  /// Where a statement was expected; the parser has reported it.
  case missing(SourceRange)
}

/// `councils where rating is good show region`
package struct Listing: Hashable, Sendable {
  package var source: Name
  package var clauses: [Clause]
  package var range: SourceRange

  package init(source: Name, clauses: [Clause], range: SourceRange) {
    self.source = source
    self.clauses = clauses
    self.range = range
  }
}

/// `count councils where rating is good by region`
package struct Aggregate: Hashable, Sendable {
  package var function: AggregateFunction
  package var source: Name
  package var clauses: [Clause]
  package var range: SourceRange

  package init(
    function: AggregateFunction, source: Name, clauses: [Clause], range: SourceRange
  ) {
    self.function = function
    self.source = source
    self.clauses = clauses
    self.range = range
  }
}

/// What an aggregate makes of its rows.
package enum AggregateFunction: String, CaseIterable, Sendable {
  case count
}
