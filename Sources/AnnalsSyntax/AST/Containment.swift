/// `name contains shire`: code points as they are, case folded unless `exactly` says otherwise.
package struct Containment: Hashable, Sendable {
  package var operand: Operand
  package var text: Name

  /// `contains exactly shire`: case counts.
  package var isExact: Bool
  package var range: SourceRange

  package init(operand: Operand, text: Name, isExact: Bool = false, range: SourceRange) {
    self.operand = operand
    self.text = text
    self.isExact = isExact
    self.range = range
  }
}
