/// `compare Knowsley, Coventry show rating, caseload`
package struct Lineup: Hashable, Sendable {
  /// One or more.
  package var names: [Name]
  package var clauses: [Clause]
  package var range: SourceRange

  package init(names: [Name], clauses: [Clause], range: SourceRange) {
    self.names = names
    self.clauses = clauses
    self.range = range
  }
}
