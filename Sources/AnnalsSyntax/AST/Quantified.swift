/// `any neighbour (rating is outstanding)`, `at least 3 monitoring visits (visited since 2017)`
package struct Quantified: Hashable, Sendable {
  package var quantifier: Quantifier

  /// A relation or a nested kind, in the singular or the plural.
  package var name: Name

  /// Asked of each; without one, that there are any.
  package var condition: Condition?
  package var range: SourceRange

  package init(quantifier: Quantifier, name: Name, condition: Condition?, range: SourceRange) {
    self.quantifier = quantifier
    self.name = name
    self.condition = condition
    self.range = range
  }
}

package enum Quantifier: Hashable, Sendable {
  case any

  /// Not known over nothing.
  case every
  case no
  case atLeast(Int)
  case atMost(Int)
}
