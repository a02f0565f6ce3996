/// `headline was inadequate then good within 3 years`: a grading of each set, later and later.
package struct Sequence: Hashable, Sendable {
  package var track: Name

  /// Two steps or more.
  package var steps: [SequenceStep]

  /// The longest time between one grading of the list and the next.
  package var within: CalendarDuration?

  /// Holds the last grading.
  package var window: Window?

  /// All gradings were made under frameworks of one family.
  package var isInOneFramework: Bool
  package var range: SourceRange

  package init(
    track: Name, steps: [SequenceStep], within: CalendarDuration? = nil, window: Window?,
    isInOneFramework: Bool = false, range: SourceRange
  ) {
    self.track = track
    self.steps = steps
    self.within = within
    self.window = window
    self.isInOneFramework = isInOneFramework
    self.range = range
  }
}

/// `then directly good`
package struct SequenceStep: Hashable, Sendable {
  package var values: ValueSet

  /// No known grading lies between it and the one before; false for the first.
  package var isDirect: Bool
  package var range: SourceRange

  package init(values: ValueSet, isDirect: Bool = false, range: SourceRange) {
    self.values = values
    self.isDirect = isDirect
    self.range = range
  }
}
