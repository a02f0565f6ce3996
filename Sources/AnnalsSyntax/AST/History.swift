/// `history of rating for Knowsley since 2014`: every grading.
package struct History: Hashable, Sendable {
  /// One or more.
  package var tracks: [Name]

  /// `nil` for every entity.
  package var subjects: Subjects?
  package var window: Window?
  package var clauses: [Clause]
  package var range: SourceRange

  package init(
    tracks: [Name], subjects: Subjects?, window: Window?, clauses: [Clause], range: SourceRange
  ) {
    self.tracks = tracks
    self.subjects = subjects
    self.window = window
    self.clauses = clauses
    self.range = range
  }
}

/// Whose history is told.
package enum Subjects: Hashable, Sendable {
  /// `Knowsley, $other`: entities, whether they exist or not; each a name, or what stands for
  /// one.
  case names([Value])

  /// `councils`, `those`, `(councils where rating is good)`; a single name is one of these when
  /// it is a kind or a set, else an entity.
  case source(Source)
}
