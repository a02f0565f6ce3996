/// `rating is at least good`: a value now, held against a set.
package struct Comparison: Hashable, Sendable {
  package var operand: Operand

  /// `is` or `is not`; `is not X or Y` means neither.
  package var sense: Sense
  package var values: ValueSet
  package var range: SourceRange

  package init(operand: Operand, sense: Sense, values: ValueSet, range: SourceRange) {
    self.operand = operand
    self.sense = sense
    self.values = values
    self.range = range
  }
}

/// Whether a condition is said plainly or with `not` beside its verb.
package enum Sense: String, CaseIterable, Sendable {
  case affirmed
  case denied
}
