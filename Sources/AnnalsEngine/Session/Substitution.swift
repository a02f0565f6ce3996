import AnnalsSyntax

/// A name in a statement that stands for something said before.
struct Substitution: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    /// A condition or a set.
    case definition
    case constant
    case parameter

    /// The name as queries write it.
    func spelled(_ name: String) -> String {
      switch self {
      case .definition, .constant: name
      case .parameter: "$" + name
      }
    }
  }

  var name: Name
  var origin: Origin

  /// What a value is; empty for what is too long to quote.
  var words = ""

  /// The end of a message about something that the reader sees only the name of.
  fileprivate var remark: String {
    switch origin {
    case .definition: "; this is in the definition of '\(name.text)'"
    case .constant, .parameter: "; '\(origin.spelled(name.text))' is \(words)"
    }
  }
}

extension [Substitution] {
  /// A report about the words that stand for something says what they stand for.
  func explaining(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let used = first(where: { $0.name.range == diagnostic.range }) else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.message += used.remark
    return diagnostic
  }
}
