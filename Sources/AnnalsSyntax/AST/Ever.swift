/// `rating was ever inadequate since 2014`, `rating was never inadequate since 2014`
package struct Ever: Hashable, Sendable {
  package var track: Name
  package var quantifier: EverQuantifier
  package var values: ValueSet
  package var window: Window?
  package var range: SourceRange

  package init(
    track: Name, quantifier: EverQuantifier, values: ValueSet, window: Window?,
    range: SourceRange
  ) {
    self.track = track
    self.quantifier = quantifier
    self.values = values
    self.window = window
    self.range = range
  }
}

package enum EverQuantifier: String, CaseIterable, Sendable {
  /// `was ever`: the state on some day.
  case ever

  /// `was never`: not known unless the state is known on every day of the window.
  case never

  /// `was never known to be`: two-valued, over what is known.
  case neverKnown
}
