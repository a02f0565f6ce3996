extension Day {
  /// `2014-03-31`; `unknown` for no day.
  package var isoText: String {
    guard isKnown else { return "unknown" }
    let date = components
    return String(unsafeUninitializedCapacity: 10) { buffer in
      Self.put(date.year, digits: 4, into: buffer, at: 0)
      buffer[4] = UInt8(ascii: "-")
      Self.put(date.month, digits: 2, into: buffer, at: 5)
      buffer[7] = UInt8(ascii: "-")
      Self.put(date.day, digits: 2, into: buffer, at: 8)
      return 10
    }
  }

  /// The day that `YYYY-MM-DD` names; `nil` for any other text and for a day that does not
  /// exist.
  package init?(isoText: String) {
    var text = isoText
    let dated = text.withUTF8 { DatedText($0) }
    guard let dated, dated.mark == .day else { return nil }
    self = dated.day
  }

  private static func put(
    _ value: Int, digits: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    var rest = value
    for place in stride(from: start + digits - 1, through: start, by: -1) {
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

/// A date as data writes it, in the extended format (EDTF): `2014-03-31`, `2014-03`, `2014`,
/// each perhaps with `~` for approximate, or a day with a time behind it (RFC 3339).
package struct DatedText: Hashable, Sendable {
  /// The day itself, or the last day of the month or year.
  package var day: Day

  /// How exactly it is known; an approximate one is an estimate of its length.
  package var mark: DateMark

  /// - Returns: `nil` for a text that is no date, and for a date that does not exist.
  package init?(_ text: String) {
    var text = text
    guard let dated = text.withUTF8({ DatedText($0) }) else { return nil }
    self = dated
  }

  /// In bytes: `2014-03-31T10:00:00.123456789+01:00`.
  static let longest = 35

  /// Reads UTF-8.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var count = bytes.count
    if count > 11, ClockTime.stands(in: bytes, from: 10) { count = 10 }
    let isApproximate = count > 4 && bytes[count - 1] == UInt8(ascii: "~")
    if isApproximate { count -= 1 }
    guard count == 4 || count == 7 || count == 10,
      let year = Self.number(bytes, from: 0, digits: 4)
    else { return nil }
    let exact: (day: Day?, mark: DateMark)
    if count == 4 {
      exact = (Day.lastDay(ofMonth: 12, year: year), .year)
    } else {
      guard bytes[4] == UInt8(ascii: "-"), let month = Self.number(bytes, from: 5, digits: 2)
      else { return nil }
      if count == 7 {
        exact = (Day.lastDay(ofMonth: month, year: year), .month)
      } else {
        guard bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes, from: 8, digits: 2)
        else { return nil }
        exact = (Day(year: year, month: month, day: day), .day)
      }
    }
    guard let day = exact.day else { return nil }
    self.day = day
    self.mark = isApproximate ? exact.mark.asEstimate : exact.mark
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, digits: Int
  ) -> Int? {
    var value = 0
    for place in start..<start + digits {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
