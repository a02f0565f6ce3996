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
  ///
  /// A name alone is read as a set, whether a model is there to know it or not: what it stands
  /// for is for the engine to find, and may be a condition.
  case set(Listing)

  /// `define relapse as turnaround`
  package var loneName: Name? {
    guard case .set(let listing) = self, listing.clauses.isEmpty,
      case .name(let name) = listing.source
    else { return nil }
    return name
  }
}
