package struct Negation: Hashable, Sendable {
  package var condition: Condition
  package var range: SourceRange

  package init(condition: Condition, range: SourceRange) {
    self.condition = condition
    self.range = range
  }
}
