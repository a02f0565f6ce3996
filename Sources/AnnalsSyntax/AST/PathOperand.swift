/// `council.region`: an operand of the owner of a nested kind.
package struct PathOperand: Hashable, Sendable {
  package var owner: Name
  package var operand: Operand
  package var range: SourceRange

  package init(owner: Name, operand: Operand, range: SourceRange) {
    self.owner = owner
    self.operand = operand
    self.range = range
  }
}
