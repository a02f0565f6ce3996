/// `compare Knowsley, Coventry show rating, caseload`
package struct Lineup: Hashable, Sendable {
  /// One or more, each a name or what stands for one.
  package var names: [Value]
  package var clauses: [Clause]
  package var range: SourceRange

  package init(names: [Value], clauses: [Clause], range: SourceRange) {
    self.names = names
    self.clauses = clauses
    self.range = range
  }
}
