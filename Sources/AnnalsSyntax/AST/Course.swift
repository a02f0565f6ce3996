/// `rating declined then improved to good within 3 years`: a step of each kind, later and later.
package struct Course: Hashable, Sendable {
  package var track: Name

  /// Two or more.
  package var movements: [Movement]

  /// The longest time between one step and the next of the list.
  package var within: CalendarDuration?

  /// Holds all of the steps.
  package var window: Window?

  /// All gradings were made under frameworks of one family.
  package var isInOneFramework: Bool
  package var range: SourceRange

  package init(
    track: Name, movements: [Movement], within: CalendarDuration? = nil, window: Window?,
    isInOneFramework: Bool = false, range: SourceRange
  ) {
    self.track = track
    self.movements = movements
    self.within = within
    self.window = window
    self.isInOneFramework = isInOneFramework
    self.range = range
  }
}

/// `then directly improved from inadequate`
package struct Movement: Hashable, Sendable {
  package var verb: ChangeVerb
  package var from: ValueSet?
  package var to: ValueSet?

  /// It is the step after the one before; false for the first.
  package var isDirect: Bool
  package var range: SourceRange

  package init(
    verb: ChangeVerb, from: ValueSet?, to: ValueSet?, isDirect: Bool = false, range: SourceRange
  ) {
    self.verb = verb
    self.from = from
    self.to = to
    self.isDirect = isDirect
    self.range = range
  }
}
