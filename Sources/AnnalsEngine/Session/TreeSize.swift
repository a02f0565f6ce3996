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

  /// The first limit that it goes over.
  func passed(_ limits: SyntaxLimits) -> PassedLimit? {
    if count > limits.expansion {
      return PassedLimit(limit: .expansion, maximum: limits.expansion)
    }
    if depth > limits.nesting { return PassedLimit(limit: .nesting, maximum: limits.nesting) }
    return nesting > limits.inner ? PassedLimit(limit: .inner, maximum: limits.inner) : nil
  }
}
