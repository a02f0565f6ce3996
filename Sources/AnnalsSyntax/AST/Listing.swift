/// `councils where rating is good show region`
package struct Listing: Hashable, Sendable {
  package var source: Source
  package var clauses: [Clause]
  package var range: SourceRange

  package init(source: Source, clauses: [Clause], range: SourceRange) {
    self.source = source
    self.clauses = clauses
    self.range = range
  }
}
