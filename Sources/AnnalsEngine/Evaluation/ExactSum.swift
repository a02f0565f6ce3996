/// A sum without rounding, of whole numbers and of fractions of as many digits as a `Double`
/// keeps; what is longer is added after the rest, in ascending order. So the sum does not
/// depend on the order of what is added.
struct ExactSum {
  /// By decimals after the point.
  private var sums = [Int128](repeating: 0, count: ExactDecimal.mostPlaces + 1)

  /// Those that are no short decimal.
  private var rest: [Double] = []
  private var isWhole = true

  init(_ numbers: [ExactNumber]) {
    for number in numbers {
      if case .fraction = number { isWhole = false }
      // Each is below 2 to the power of 63: no number of numbers that fits memory overflows.
      if let decimal = ExactDecimal(number) {
        sums[decimal.places] &+= decimal.digits
      } else {
        rest.append(number.double)
      }
    }
    rest.sort()
  }

  /// A whole number when all that was added were whole and the sum fits one.
  var total: ExactNumber {
    if isWhole, let whole = Int64(exactly: sums[0]) { return .whole(whole) }
    return .finite(quotient(by: 1))
  }

  /// - Parameter count: at least 1.
  func average(of count: Int) -> ExactNumber {
    if isWhole, case .whole(let whole) = total, whole % Int64(count) == 0 {
      return .whole(whole / Int64(count))
    }
    return .finite(quotient(by: count))
  }

  private func quotient(by count: Int) -> Double {
    guard let exact else { return nearly / Double(count) }
    guard !rest.isEmpty else { return exact.quotient(by: count) }
    return compensated([exact.number] + rest) / Double(count)
  }

  /// The sum of the short decimals; `nil` where it has too many digits.
  private var exact: ExactDecimal? {
    var sum = ExactDecimal(digits: 0, places: 0)
    for (places, digits) in sums.enumerated() where digits != 0 {
      guard let next = sum + ExactDecimal(digits: digits, places: places) else { return nil }
      sum = next
    }
    return sum
  }

  private var nearly: Double {
    let parts = sums.enumerated().map { ExactDecimal(digits: $1, places: $0).number }
    return compensated(parts + rest)
  }

  /// Neumaier's sum: keeps what each step rounds away.
  private func compensated(_ numbers: [Double]) -> Double {
    var (sum, lost) = (0.0, 0.0)
    for number in numbers {
      let next = sum + number
      lost += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
      sum = next
    }
    return (sum + lost).isFinite ? sum + lost : sum
  }
}

extension ExactNumber {
  /// The nearest finite fraction.
  static func finite(_ number: Double) -> ExactNumber {
    if number.isFinite { return .fraction(number) }
    return .fraction(number < 0 ? -.greatestFiniteMagnitude : .greatestFiniteMagnitude)
  }
}
