/// A number as people write it: 16.4 is 164 tenths, and not the binary fraction beside it, so
/// that 16.4 less 14.4 is 2.
struct ExactDecimal: Sendable {
  /// The number is `digits` divided by 10 to the power of `places`.
  private(set) var digits: Int128
  private(set) var places: Int

  /// The most places after the point that are looked for.
  static let mostPlaces = 15

  /// - Returns: `nil` for a fraction of more digits than a `Double` keeps.
  init?(_ number: ExactNumber) {
    switch number {
    case .whole(let whole): self.init(digits: Int128(whole), places: 0)
    case .fraction(let fraction):
      for places in 0...Self.mostPlaces {
        let scaled = (fraction * Self.powers[places]).rounded()
        guard scaled.magnitude < Self.firstInexact else { return nil }
        // Both are exact, so the division gives the nearest number: the one that was written.
        if scaled / Self.powers[places] == fraction {
          self.init(digits: Int128(scaled), places: places)
          return
        }
      }
      return nil
    }
  }

  init(digits: Int128, places: Int) {
    self.digits = digits
    self.places = places
  }

  /// From here on not every whole number is a `Double`.
  private static let firstInexact = 9_007_199_254_740_992.0

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

extension ExactDecimal {
  /// The nearest number; a whole one only where all that it was made of were whole.
  var number: Double { quotient(by: 1) }

  /// The number divided by `count`, which is at least 1.
  func quotient(by count: Int) -> Double {
    Double(digits) / (Double(count) * Self.power(places))
  }

  private static func power(_ places: Int) -> Double {
    powers[min(places, mostPlaces)]
  }

  static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    guard let (one, other) = aligned(left, right) else { return nil }
    let (sum, overflow) = one.digits.addingReportingOverflow(other.digits)
    return overflow ? nil : ExactDecimal(digits: sum, places: one.places)
  }

  static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    left + ExactDecimal(digits: 0 - right.digits, places: right.places)
  }

  static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = left.digits.multipliedReportingOverflow(by: right.digits)
    let places = left.places + right.places
    return overflow || places > mostPlaces ? nil : ExactDecimal(digits: product, places: places)
  }

  /// Both with as many places; `nil` where there is no room for them.
  private static func aligned(
    _ left: ExactDecimal, _ right: ExactDecimal
  ) -> (ExactDecimal, ExactDecimal)? {
    let places = max(left.places, right.places)
    guard let left = left.widened(to: places), let right = right.widened(to: places) else {
      return nil
    }
    return (left, right)
  }

  private func widened(to places: Int) -> ExactDecimal? {
    var digits = digits
    for _ in self.places..<max(places, self.places) {
      let (wider, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = wider
    }
    return ExactDecimal(digits: digits, places: places)
  }
}
