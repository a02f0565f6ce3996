package struct Junction: Hashable, Sendable {
  package var connective: Connective

  /// Two terms or more.
  package var terms: [Condition]
  package var range: SourceRange

  package init(connective: Connective, terms: [Condition], range: SourceRange) {
    self.connective = connective
    self.terms = terms
    self.range = range
  }
}

package enum Connective: String, CaseIterable, Sendable {
  case and
  case or
}
