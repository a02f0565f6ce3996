/// Writes JSON into bytes. Text that a terminal would obey or a reader could not see is written
/// by number, so that the document is safe to show and reads back to the same text.
struct JSONWriter {
  private var buffer = TextBuffer()

  /// What was written.
  var text: String { buffer.text }

  /// Writes punctuation, numbers and words that are JSON already.
  mutating func raw(_ json: String) {
    buffer.write(json)
  }

  /// Writes `{"first":…,"second":…}`, each value by its own function.
  mutating func object(_ members: [(key: String, value: (inout JSONWriter) -> Void)]) {
    raw("{")
    for (index, member) in members.enumerated() {
      if index > 0 { raw(",") }
      string(member.key)
      raw(":")
      member.value(&self)
    }
    raw("}")
  }

  /// Writes `[…,…]`.
  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  /// Writes a string in quotes.
  mutating func string(_ text: String) {
    raw("\"")
    if text.utf8.allSatisfy(Self.isPlain) {
      raw(text)
    } else {
      for scalar in text.unicodeScalars { self.scalar(scalar) }
    }
    raw("\"")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func scalar(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    default:
      guard VisibleText.isHidden(scalar) else { return raw(String(scalar)) }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    }
  }
}
