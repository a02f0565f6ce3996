/// A name of the model as the query spells it: `help and protection`, `"North East"`.
///
/// The parser finds where a name ends; what it names is the checker's to find.
package struct Name: Hashable, Sendable {
  /// The words with one space between, without the quotes.
  package var text: String

  /// Whether the query put it in quotes.
  package var isQuoted: Bool

  package var range: SourceRange

  package init(text: String, isQuoted: Bool, range: SourceRange) {
    self.text = text
    self.isQuoted = isQuoted
    self.range = range
  }
}
