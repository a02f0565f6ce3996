import AnnalsSyntax

/// How large and how deep a tree is, so that definitions made of definitions stay within what
/// one query may be: twenty lines could otherwise stand for a million conditions.
struct TreeSize: Hashable, Sendable {
  /// Conditions and queries.
  var count = 0

  /// Brackets and `not`s inside each other.
  var depth = 0

  /// Queries and conditions in brackets of their own inside each other.
  var nesting = 0

  /// What a statement with its definitions may come to.
  static let largest = TreeSize(
    count: 100_000, depth: SyntaxLimits.standard.nesting, nesting: SyntaxLimits.standard.inner)

  func fits(_ limit: TreeSize) -> Bool {
    count <= limit.count && depth <= limit.depth && nesting <= limit.nesting
  }
}
