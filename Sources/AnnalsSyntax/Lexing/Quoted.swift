/// Reads what stands between quotes, and writes it.
package enum Quoted {
  enum EscapedScalar {
    case scalar(Unicode.Scalar)
    case malformed
    case noCharacter
  }

  /// Reads the `{E9}` of `\u{E9}` and moves past it.
  static func readEscapedScalar(in text: [UInt8], at position: inout Int) -> EscapedScalar {
    guard position < text.count, text[position] == UInt8(ascii: "{") else { return .malformed }
    position += 1
    var value: UInt32 = 0
    var digits = 0
    while position < text.count, let digit = hexadecimalValue(text[position]) {
      if digits < 7 { value = value << 4 | digit }
      digits += 1
      position += 1
    }
    guard position < text.count, text[position] == UInt8(ascii: "}") else { return .malformed }
    position += 1
    guard digits >= 1, digits <= 6 else { return .malformed }
    guard let scalar = Unicode.Scalar(value) else { return .noCharacter }
    return .scalar(scalar)
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    if byte.isDigit { return UInt32(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt32(letter) + 10 : nil
  }

  /// The text that a quoted token means.
  ///
  /// - Parameter range: the token with its quotes; what the lexer refused is left as it is.
  static func read(_ text: [UInt8], _ range: SourceRange) -> String {
    var bytes: [UInt8] = []
    var position = min(range.start + openingLength(text, range), range.end)
    let end = max(position, contentEnd(text, range))
    bytes.reserveCapacity(end - position)
    while position < end {
      let byte = text[position]
      position += 1
      guard byte == UInt8(ascii: "\\"), position < end else {
        bytes.append(byte)
        continue
      }
      position += 1
      switch text[position - 1] {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        if case .scalar(let scalar) = readEscapedScalar(in: text, at: &position) {
          bytes.append(contentsOf: String(Character(scalar)).utf8)
        }
      case let other: bytes.append(other)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func openingLength(_ text: [UInt8], _ range: SourceRange) -> Int {
    guard range.start < text.count, text[range.start] >= 0x80 else { return 1 }
    return UTF8Reader.scalar(in: text, at: range.start)?.length ?? 1
  }

  /// The offset of the closing quote, or the end where it is missing.
  private static func contentEnd(_ text: [UInt8], _ range: SourceRange) -> Int {
    let end = min(range.end, text.count)
    guard end - range.start >= 2 else { return end }
    switch text[end - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return end - 1
    default: return CurlyQuote.isClosing(text, before: end) ? end - CurlyQuote.length : end
    }
  }

  /// The text in quotes as the lexer reads it back: hidden and control characters are escaped.
  package static func written(_ content: String) -> String {
    var result = "\""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        if scalar.isShowable {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\\u{\(Excerpt.hexadecimal(scalar.value))}"
        }
      }
    }
    return result + "\""
  }
}

/// `“` and `”`, which word processors put for `"`.
enum CurlyQuote {
  /// Bytes of UTF-8.
  static let length = 3

  static func isClosing(_ text: [UInt8], before end: Int) -> Bool {
    guard end >= length else { return false }
    return text[end - 3] == 0xE2 && text[end - 2] == 0x80
      && (0x9C...0x9F).contains(text[end - 1])
  }
}
