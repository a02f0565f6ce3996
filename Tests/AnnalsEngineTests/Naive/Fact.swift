import AnnalsModel

/// What an operand comes to for one entity.
enum Fact: Hashable, Sendable {
  /// An index into `World.grades`.
  case grade(Int)

  /// Somewhere between two numbers, mostly one.
  case number(low: Double, high: Double)
  case text(String)
  case day(Int)

  /// No value; with a reason where the data gives one.
  case missing(MissingReason?)

  static func number(_ value: Double) -> Fact { .number(low: value, high: value) }
  static func number(_ value: Int) -> Fact { .number(Double(value)) }

  var isKnown: Bool {
    if case .missing = self { false } else { true }
  }

  var grade: Int? {
    if case .grade(let grade) = self { grade } else { nil }
  }

  /// The number, when it is one.
  var number: Double? {
    if case .number(let low, let high) = self, low == high { low } else { nil }
  }
}
