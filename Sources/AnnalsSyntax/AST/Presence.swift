/// `rating is known`, `rating is unknown because not given or not judged`: two-valued.
package struct Presence: Hashable, Sendable {
  package var operand: Operand

  /// `affirmed` for `is known`, `denied` for `is unknown`.
  package var sense: Sense

  /// The reasons asked for, any of them, only with `is unknown`; none for whatever reason.
  package var reasons: [Name]
  package var range: SourceRange

  package init(operand: Operand, sense: Sense, reasons: [Name], range: SourceRange) {
    self.operand = operand
    self.sense = sense
    self.reasons = reasons
    self.range = range
  }
}
