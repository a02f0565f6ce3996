/// `transitions of rating for councils since 2018 as percent`: from which grade to which.
package struct Transitions: Hashable, Sendable {
  package var track: Name

  /// `nil` for every entity.
  package var subjects: Subjects?
  package var window: Window?
  package var clauses: [Clause]
  package var range: SourceRange

  package init(
    track: Name, subjects: Subjects?, window: Window?, clauses: [Clause], range: SourceRange
  ) {
    self.track = track
    self.subjects = subjects
    self.window = window
    self.clauses = clauses
    self.range = range
  }
}
