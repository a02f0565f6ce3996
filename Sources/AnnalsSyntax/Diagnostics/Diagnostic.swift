/// One thing that is wrong with a text: what, where, and what would have been right.
package struct Diagnostic: Hashable, Sendable {
  /// A stable word for programs: `unknown-name`, `expected`.
  package var code: String

  /// One plain sentence that begins small and ends without a stop.
  package var message: String

  /// The fewest words that it is about.
  package var range: SourceRange

  /// A query, a part of one or a sentence that would be right; shown on lines of their own.
  package var help: [String]

  /// The limit that the text went over, if it is that.
  package var limit: PassedLimit?

  package init(code: String, message: String, range: SourceRange, help: [String] = []) {
    self.code = code
    self.message = message
    self.range = range
    self.help = help
  }
}

/// A limit that a text went over.
package struct PassedLimit: Hashable, Sendable {
  package var limit: SyntaxLimit
  package var maximum: Int

  package init(limit: SyntaxLimit, maximum: Int) {
    self.limit = limit
    self.maximum = maximum
  }
}
