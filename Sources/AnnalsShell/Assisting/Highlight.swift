/// A part of a text that is being typed, and what it is.
package struct Highlight: Hashable, Sendable {
  /// In bytes of the text's UTF-8.
  package var range: Range<Int>
  package var style: HighlightStyle

  package init(_ range: Range<Int>, _ style: HighlightStyle) {
    self.range = range
    self.style = style
  }
}

/// What a part of a text is to a reader; the terminal decides how that looks.
package enum HighlightStyle: Hashable, Sendable, CaseIterable {
  /// A word that the language keeps for itself.
  case keyword

  /// A name that the model, or a definition, has: a kind, a field, a track, an entity.
  case name

  /// A grade or another value that the model has.
  case value

  /// A number, a length or a day.
  case quantity

  /// A text in quotes.
  case quoted

  case comment

  /// A line that begins with a dot, up to its argument.
  case command

  /// A word where the model has no such name.
  case unknown

  /// The bracket at the cursor, and the one that belongs to it.
  case matchedBracket

  /// A bracket or a quote without its other half, in a text that cannot go on to have one.
  case unmatchedBracket
}
