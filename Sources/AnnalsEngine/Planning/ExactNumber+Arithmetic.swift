extension ExactNumber {
  /// As a `Double`; the nearest one for a whole number that is none.
  var double: Double {
    switch self {
    case .whole(let whole): Double(whole)
    case .fraction(let fraction): fraction
    }
  }

  var magnitude: ExactNumber {
    switch self {
    case .whole(let whole) where whole == .min: .fraction(-Double(whole))
    case .whole(let whole): .whole(abs(whole))
    case .fraction(let fraction): .fraction(fraction.magnitude)
    }
  }

  /// The number less another, in decimals where both are short enough.
  func less(_ other: ExactNumber) -> ExactNumber {
    combined(other, exactly: { $0 - $1 }, nearly: { $0 - $1 })
  }

  /// How far apart two numbers are.
  func distance(from other: ExactNumber) -> ExactNumber {
    less(other).magnitude
  }

  /// So many percent of the number.
  func part(_ percent: ExactNumber) -> ExactNumber {
    let hundredth = ExactDecimal(digits: 1, places: 2)
    return combined(
      percent, exactly: { number, percent in (number * percent).flatMap { $0 * hundredth } },
      nearly: { $0 * $1 / 100 })
  }

  private func combined(
    _ other: ExactNumber, exactly: (ExactDecimal, ExactDecimal) -> ExactDecimal?,
    nearly: (Double, Double) -> Double
  ) -> ExactNumber {
    guard let left = ExactDecimal(self), let right = ExactDecimal(other),
      let result = exactly(left, right)
    else {
      let number = nearly(double, other.double)
      return .fraction(number.isFinite ? number : .greatestFiniteMagnitude)
    }
    return result.exactNumber
  }
}

extension ExactDecimal {
  /// A whole number where there is nothing after the point.
  var exactNumber: ExactNumber {
    if places == 0, let whole = Int64(exactly: digits) { return .whole(whole) }
    return .fraction(number)
  }
}
