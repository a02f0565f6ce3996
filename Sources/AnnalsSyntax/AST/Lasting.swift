/// `rating was good for at least 3 years in total since 2014`: one spell, or spells added up.
package struct Lasting: Hashable, Sendable {
  package var track: Name
  package var values: ValueSet
  package var length: CalendarDuration
  package var isInTotal: Bool
  package var window: Window?
  package var range: SourceRange

  package init(
    track: Name, values: ValueSet, length: CalendarDuration, isInTotal: Bool, window: Window?,
    range: SourceRange
  ) {
    self.track = track
    self.values = values
    self.length = length
    self.isInTotal = isInTotal
    self.window = window
    self.range = range
  }
}
