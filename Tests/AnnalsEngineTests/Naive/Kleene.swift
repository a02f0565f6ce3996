import AnnalsEngine

extension Truth {
  /// Kleene's not.
  var opposite: Truth { self == .yes ? .no : self == .no ? .yes : .notKnown }

  /// Kleene's or: no over nothing.
  static func any(_ truths: [Truth]) -> Truth {
    truths.contains(.yes) ? .yes : truths.contains(.notKnown) ? .notKnown : .no
  }

  /// Kleene's and: yes over nothing.
  static func all(_ truths: [Truth]) -> Truth {
    truths.contains(.no) ? .no : truths.contains(.notKnown) ? .notKnown : .yes
  }

  /// What is the same in every case; not known when it is not, or when there is no case.
  static func agreed(_ truths: [Truth]) -> Truth {
    guard let first = truths.first, truths.allSatisfy({ $0 == first }) else { return .notKnown }
    return first
  }

  static func of(_ holds: Bool) -> Truth { holds ? .yes : .no }
}
