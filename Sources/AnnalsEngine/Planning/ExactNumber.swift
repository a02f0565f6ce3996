/// A whole number or a fraction, compared exactly: 9007199254740993 is above
/// 9007199254740992.0, though both are one `Double`.
package enum ExactNumber: Hashable, Sendable {
  case whole(Int64)

  /// Finite.
  case fraction(Double)
}

extension ExactNumber: Comparable {
  package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    switch (left, right) {
    case (.whole(let left), .whole(let right)): left < right
    case (.fraction(let left), .fraction(let right)): left < right
    case (.whole(let left), .fraction(let right)): isBelow(left, right)
    case (.fraction(let left), .whole(let right)): isAbove(right, left)
    }
  }

  package static func == (left: ExactNumber, right: ExactNumber) -> Bool {
    !(left < right) && !(right < left)
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .whole(let number): hasher.combine(Double(number))
    case .fraction(let number): hasher.combine(number)
    }
  }

  /// Whether `whole` is below `fraction`.
  private static func isBelow(_ whole: Int64, _ fraction: Double) -> Bool {
    let floor = fraction.rounded(.down)
    guard let limit = Int64(exactly: floor) else { return fraction > 0 }
    return floor < fraction ? whole <= limit : whole < limit
  }

  /// Whether `whole` is above `fraction`.
  private static func isAbove(_ whole: Int64, _ fraction: Double) -> Bool {
    let ceiling = fraction.rounded(.up)
    guard let limit = Int64(exactly: ceiling) else { return fraction < 0 }
    return ceiling > fraction ? whole >= limit : whole > limit
  }
}
