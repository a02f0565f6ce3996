/// `number of inspections since 2017`, `number of neighbours (rating is good)`
package struct TallyOperand: Hashable, Sendable {
  /// A relation or a nested kind, in the singular or the plural.
  package var name: Name
  package var condition: Condition?

  /// Holds the date of what happened.
  package var window: Window?
  package var range: SourceRange

  package init(name: Name, condition: Condition?, window: Window?, range: SourceRange) {
    self.name = name
    self.condition = condition
    self.window = window
    self.range = range
  }
}
