/// Kleene's three values (section 10 of the language page).
package enum Truth: Hashable, Sendable {
  case yes
  case no
  case notKnown

  init(_ holds: Bool) {
    self = holds ? .yes : .no
  }
}

extension Truth {
  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .notKnown: .notKnown
    }
  }

  /// Kleene's `or`.
  func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    return self == .notKnown || other == .notKnown ? .notKnown : .no
  }

  /// Kleene's `and`.
  func and(_ other: Truth) -> Truth { !(!self).or(!other) }
}
