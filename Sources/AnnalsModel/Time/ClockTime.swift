/// The time of day behind a day (RFC 3339): `T10:00:00Z`, ` 10:00:00.250+01:00`, `T10:00`.
///
/// A model counts days, so the time is looked at only to be sure that it is one. The day is the
/// one that was written, in whatever zone.
enum ClockTime {
  /// Whether a text is a time of day from a place on to its end.
  static func stands(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard bytes.count <= DatedText.longest, bytes.count >= start + 6,
      bytes[start] | 0x20 == UInt8(ascii: "t") || bytes[start] == 0x20,
      isClock(bytes, at: start + 1)
    else { return false }
    var at = start + 6
    if at < bytes.count, bytes[at] == UInt8(ascii: ":") {
      // A leap second is the sixty-first.
      guard isTwoDigits(bytes, at: at + 1, below: 61) else { return false }
      at += 3
      if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
        let first = at + 1
        at = bytes[first...].firstIndex { $0 &- 0x30 >= 10 } ?? bytes.count
        if at == first { return false }
      }
    }
    return isZone(bytes, from: at)
  }

  /// Nothing, `Z`, `+01:00`, `+0100` or `+01`.
  private static func isZone(_ bytes: UnsafeBufferPointer<UInt8>, from at: Int) -> Bool {
    guard at < bytes.count else { return true }
    if bytes[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == bytes.count }
    guard bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-"),
      isTwoDigits(bytes, at: at + 1, below: 24)
    else { return false }
    switch bytes.count - at {
    case 3: return true
    case 5: return isTwoDigits(bytes, at: at + 3, below: 60)
    case 6: return isClock(bytes, at: at + 1)
    default: return false
    }
  }

  /// `10:00`
  private static func isClock(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    isTwoDigits(bytes, at: at, below: 25) && at + 2 < bytes.count
      && bytes[at + 2] == UInt8(ascii: ":") && isTwoDigits(bytes, at: at + 3, below: 60)
  }

  private static func isTwoDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, at: Int, below limit: UInt8
  ) -> Bool {
    guard at + 1 < bytes.count else { return false }
    let (tens, ones) = (bytes[at] &- 0x30, bytes[at + 1] &- 0x30)
    return tens < 10 && ones < 10 && tens * 10 + ones < limit
  }
}
