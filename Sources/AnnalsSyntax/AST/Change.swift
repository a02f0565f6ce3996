/// `rating improved from inadequate to good since 2014 at least twice`: a step in the window.
package struct Change: Hashable, Sendable {
  package var track: Name
  package var verb: ChangeVerb
  package var from: ValueSet?
  package var to: ValueSet?
  package var window: Window?
  package var manner: Manner
  package var range: SourceRange

  package init(
    track: Name, verb: ChangeVerb, from: ValueSet?, to: ValueSet?, window: Window?,
    manner: Manner = Manner(), range: SourceRange
  ) {
    self.track = track
    self.verb = verb
    self.from = from
    self.to = to
    self.window = window
    self.manner = manner
    self.range = range
  }
}

/// A kind of step between two known gradings.
///
/// `retained A` is a change whose `to` is A: a step with the same grade again.
package enum ChangeVerb: String, CaseIterable, Sendable {
  case improved
  case declined
  case changed
  case retained
}
