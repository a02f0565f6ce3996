/// `median caseload by region`: one number for all entities of the kind, or for each group.
package struct SummaryOperand: Hashable, Sendable {
  package var function: SummaryFunction
  package var operand: Operand

  /// Empty for all entities together.
  package var keys: [Operand]
  package var range: SourceRange

  package init(function: SummaryFunction, operand: Operand, keys: [Operand], range: SourceRange) {
    self.function = function
    self.operand = operand
    self.keys = keys
    self.range = range
  }
}

package enum SummaryFunction: String, CaseIterable, Sendable {
  case average
  case median
  case sum
  case lowest
  case highest
}
