/// `define turnaround as rating improved from inadequate`
package struct Definition: Hashable, Sendable {
  package var name: Name
  package var meaning: Meaning
  package var range: SourceRange

  package init(name: Name, meaning: Meaning, range: SourceRange) {
    self.name = name
    self.meaning = meaning
    self.range = range
  }
}

/// What a defined name stands for.
package enum Meaning: Hashable, Sendable {
  case condition(Condition)

  /// `define risers as councils where rating improved since 2023`
  case set(Listing)
}
