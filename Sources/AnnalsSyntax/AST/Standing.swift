/// `rating has been good since 2018`, `rating stayed good since 2018`,
/// `rating has been good for at least 2 years`: the spell in force.
package struct Standing: Hashable, Sendable {
  package var track: Name
  package var verb: StandingVerb
  package var values: ValueSet
  package var extent: StandingExtent
  package var range: SourceRange

  package init(
    track: Name, verb: StandingVerb, values: ValueSet, extent: StandingExtent,
    range: SourceRange
  ) {
    self.track = track
    self.verb = verb
    self.values = values
    self.extent = extent
    self.range = range
  }
}

package enum StandingVerb: String, CaseIterable, Sendable {
  /// `has been`
  case hasBeen

  /// `stayed`
  case stayed
}

package enum StandingExtent: Hashable, Sendable {
  /// Every day of a window: `since 2018`, `between 2015 and 2018`.
  case window(Window)

  /// `for at least 2 years`, up to the day the query looks from.
  case atLeast(CalendarDuration)
}
