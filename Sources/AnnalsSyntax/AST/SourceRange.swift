/// A stretch of a query's text, in UTF-8 bytes from its start.
package struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  package let start: Int

  /// The offset after the last byte; never before `start`.
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The stretch from the start of this one to the end of `other`.
  package func joined(to other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
