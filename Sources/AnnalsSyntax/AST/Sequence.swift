/// `headline was inadequate then good`: a grading of each set, later and later.
package struct Sequence: Hashable, Sendable {
  package var track: Name

  /// Two sets or more.
  package var steps: [ValueSet]
  package var window: Window?
  package var range: SourceRange

  package init(track: Name, steps: [ValueSet], window: Window?, range: SourceRange) {
    self.track = track
    self.steps = steps
    self.window = window
    self.range = range
  }
}
