/// `name contains shire`: code points as they are, case folded.
package struct Containment: Hashable, Sendable {
  package var operand: Operand
  package var text: Name
  package var range: SourceRange

  package init(operand: Operand, text: Name, range: SourceRange) {
    self.operand = operand
    self.text = text
    self.range = range
  }
}
