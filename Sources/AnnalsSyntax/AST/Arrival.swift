/// `rating became good since 2020`: a step or first grading that enters the set.
package struct Arrival: Hashable, Sendable {
  package var track: Name
  package var values: ValueSet
  package var window: Window?
  package var occurrences: Occurrences?
  package var range: SourceRange

  package init(
    track: Name, values: ValueSet, window: Window?, occurrences: Occurrences? = nil,
    range: SourceRange
  ) {
    self.track = track
    self.values = values
    self.window = window
    self.occurrences = occurrences
    self.range = range
  }
}
