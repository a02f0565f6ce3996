/// How a step must have happened: `in one framework`, `without falling back`,
/// `at least twice`.
package struct Manner: Hashable, Sendable {
  package var occurrences: Occurrences?

  /// Both gradings were made under frameworks of one family.
  package var isInOneFramework: Bool

  /// Since the step the grade has not been at or below where it started.
  package var isWithoutFallingBack: Bool

  package init(
    occurrences: Occurrences? = nil, isInOneFramework: Bool = false,
    isWithoutFallingBack: Bool = false
  ) {
    self.occurrences = occurrences
    self.isInOneFramework = isInOneFramework
    self.isWithoutFallingBack = isWithoutFallingBack
  }
}

/// `at least twice`, `at least 3 times`
package struct Occurrences: Hashable, Sendable {
  /// At least 1.
  package var count: Int
  package var range: SourceRange

  package init(count: Int, range: SourceRange) {
    self.count = count
    self.range = range
  }
}
