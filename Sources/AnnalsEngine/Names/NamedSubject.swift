package import AnnalsSyntax

/// What a name that a condition may begin with stands for.
package enum NamedSubject: Hashable, Sendable {
  /// Indices into the kind's fields and tracks.
  case field(Int)
  case track(Int)
}

/// A name of a text, and what it was looked up as.
package struct SeenSubject: Hashable, Sendable {
  package var range: SourceRange

  /// Index into `Model.kinds`.
  package var kind: Int
  package var subject: NamedSubject
}
