/// `rating was inadequate in 2016`: the state on some day of the window.
package struct State: Hashable, Sendable {
  package var track: Name

  /// `was` or `was not`.
  package var sense: Sense
  package var values: ValueSet
  package var window: Window
  package var range: SourceRange

  package init(
    track: Name, sense: Sense, values: ValueSet, window: Window, range: SourceRange
  ) {
    self.track = track
    self.sense = sense
    self.values = values
    self.window = window
    self.range = range
  }
}
