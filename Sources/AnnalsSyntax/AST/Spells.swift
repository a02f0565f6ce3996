/// `rating was inadequate in at least 2 spells since 2014`: separate spells.
package struct Spells: Hashable, Sendable {
  package var track: Name
  package var values: ValueSet

  /// At least 1.
  package var count: Int
  package var window: Window?
  package var range: SourceRange

  package init(track: Name, values: ValueSet, count: Int, window: Window?, range: SourceRange) {
    self.track = track
    self.values = values
    self.count = count
    self.window = window
    self.range = range
  }
}
