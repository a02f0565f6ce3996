/// `count councils where rating is good by region`, `average caseload of councils by region`
package struct Aggregate: Hashable, Sendable {
  package var function: AggregateFunction

  /// What `average` and the like are made of; `nil` for `count` and `share`.
  package var operand: Operand?

  /// `nil` only where the operand says of what: `average caseload by region`.
  package var source: Source?
  package var clauses: [Clause]
  package var range: SourceRange

  package init(
    function: AggregateFunction, operand: Operand?, source: Source?, clauses: [Clause],
    range: SourceRange
  ) {
    self.function = function
    self.operand = operand
    self.source = source
    self.clauses = clauses
    self.range = range
  }
}

/// What an aggregate makes of its rows.
package enum AggregateFunction: Hashable, Sendable {
  case count

  /// Of those in the source whose condition is known, the part for which it holds.
  case share
  case summary(SummaryFunction)
}
