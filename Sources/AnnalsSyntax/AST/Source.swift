/// What a query lists.
package indirect enum Source: Hashable, Sendable {
  /// `councils`, `risers`: a kind, or a set that a `define` gave a name.
  case name(Name)

  /// `those`: the entities of the last list.
  case those(SourceRange)

  /// `(councils where rating is good)`
  case query(Listing)

  /// `risers union fallers`
  case combination(Combination)

  /// Where a source was expected; the parser has reported it.
  case missing(SourceRange)

  package var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .those(let range), .missing(let range): range
    case .query(let listing): listing.range
    case .combination(let combination): combination.range
    }
  }
}

/// Sets joined from left to right by one word.
package struct Combination: Hashable, Sendable {
  package var word: SetWord

  /// Two sources or more.
  package var sources: [Source]
  package var range: SourceRange

  package init(word: SetWord, sources: [Source], range: SourceRange) {
    self.word = word
    self.sources = sources
    self.range = range
  }
}

package enum SetWord: String, CaseIterable, Sendable {
  /// In either.
  case union

  /// In the first and in none of the others.
  case except

  /// In all of them.
  case both
}
