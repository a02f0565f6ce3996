/// Makes numbers of numerals: exactly, or not at all.
enum NumberReader {
  struct Number {
    var amount: Amount
    var unit: UnitLiteral?
    var magnitude: Magnitude?
  }

  struct Fault: Error {
    var problem: NumberProblem
  }

  /// The bytes of a numeral, with the digits of other scripts as plain ones; cut where it is
  /// longer than any number may be.
  static func readable(
    _ lexed: LexedText, _ range: SourceRange, _ limits: SyntaxLimits
  ) -> [UInt8] {
    let end = min(range.end, range.start + limits.numberDigits + 16)
    let bytes = lexed.text[range.start..<end]
    if bytes.allSatisfy({ $0 < 0x80 }) || bytes.starts(with: [0xC2, 0xA3]) { return Array(bytes) }
    return Array(lexed.spelling(of: SourceRange(range.start, end)).utf8)
  }

  /// Reads `20`, `-1.5`, `10%`, `£3.7m`.
  ///
  /// - Parameter shown: how messages quote it.
  static func read(_ text: [UInt8], digits: Int, shown: String) -> Result<Number, Fault> {
    var rest = text[...]
    var unit: UnitLiteral?
    if rest.starts(with: [0xC2, 0xA3]) {
      rest = rest.dropFirst(2)
      unit = .pounds
    }
    if rest.last == UInt8(ascii: "%"), unit == nil {
      rest = rest.dropLast()
      unit = .percent
    }
    let sign = rest.first == UInt8(ascii: "-") ? "-" : ""
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    let magnitude = unit == .pounds ? takeMagnitude(&rest) : nil
    guard let decimal = Decimal(rest, scaledBy: magnitude?.zeros ?? 0) else {
      return .failure(fault(text, shown))
    }
    guard decimal.count <= digits else {
      return .failure(Fault(problem: .tooManyDigits(limit: digits)))
    }
    guard let amount = decimal.amount(sign) else {
      return .failure(Fault(problem: .tooLarge(shown)))
    }
    return .success(Number(amount: amount, unit: unit, magnitude: magnitude))
  }

  /// Takes the `k`, `m` or `bn` off an amount of money.
  private static func takeMagnitude(_ rest: inout ArraySlice<UInt8>) -> Magnitude? {
    for magnitude in Magnitude.allCases where rest.ends(with: magnitude.rawValue) {
      rest = rest.dropLast(magnitude.rawValue.utf8.count)
      return magnitude
    }
    return nil
  }

  private static func fault(_ text: [UInt8], _ shown: String) -> Fault {
    let plain = text.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "_") }
    let body = plain.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    if plain.count < text.count, plain.count <= 40, Decimal(body[...], scaledBy: 0) != nil {
      let write = String(decoding: plain, as: UTF8.self)
      return Fault(problem: .separators(shown, write: write))
    }
    return Fault(problem: .malformed(shown))
  }
}

/// Digits with at most one point.
private struct Decimal {
  private var whole: [UInt8]
  private var fraction: [UInt8]

  /// How many digits there are.
  var count: Int { whole.count + fraction.count }

  /// - Returns: `nil` for anything but digits, and a point between two of them.
  init?(_ text: ArraySlice<UInt8>, scaledBy zeros: Int) {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) })
    else { return nil }
    whole = Array(parts[0])
    fraction = parts.count == 2 ? Array(parts[1]) : []
    guard zeros > 0 else { return }
    let moved = fraction.prefix(zeros)
    whole += moved + Array(repeating: UInt8(ascii: "0"), count: zeros - moved.count)
    fraction.removeFirst(moved.count)
  }

  /// - Returns: `nil` for a whole number past 64 bits, and for a fraction past any double.
  func amount(_ sign: String) -> Amount? {
    let digits = sign + String(decoding: whole, as: UTF8.self)
    if fraction.isEmpty { return Int64(digits).map(Amount.whole) }
    guard let value = Double(digits + "." + String(decoding: fraction, as: UTF8.self)),
      value.isFinite
    else { return nil }
    return .fraction(value)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: String) -> Bool {
    count >= suffix.utf8.count && self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
