/// Reads one character at a time and refuses what is no UTF-8.
enum UTF8Reader {
  /// The character that begins at an offset, and its length in bytes.
  ///
  /// - Returns: `nil` for a stray, cut-off or overlong sequence, a surrogate, or one past
  ///   U+10FFFF; and past the end.
  static func scalar(in text: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset >= 0, offset < text.count else { return nil }
    let first = text[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length: Int
    let smallest: UInt32
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, smallest, value) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, smallest, value) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, smallest, value) = (4, 0x10000, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= text.count else { return nil }
    for index in (offset + 1)..<(offset + length) {
      guard text[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
