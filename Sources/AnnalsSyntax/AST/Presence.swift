/// `rating is known`, `rating is unknown because not given`: two-valued.
package struct Presence: Hashable, Sendable {
  package var operand: Operand

  /// `affirmed` for `is known`, `denied` for `is unknown`.
  package var sense: Sense

  /// The reason asked for, only with `is unknown`.
  package var reason: Name?
  package var range: SourceRange

  package init(operand: Operand, sense: Sense, reason: Name?, range: SourceRange) {
    self.operand = operand
    self.sense = sense
    self.reason = reason
    self.range = range
  }
}
