/// A person's words as a message may quote them: at most a line, and nothing in them that a
/// terminal obeys.
package enum Excerpt {
  /// The characters that are kept.
  static let longest = 48

  /// - Returns: the text with hidden and control characters as `\u{…}`, cut with `…`.
  package static func of(_ text: some StringProtocol) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      if count > longest { return shown + "…" }
      shown += scalar.isShowable ? String(scalar) : "\\u{\(hexadecimal(scalar.value))}"
    }
    return shown
  }

  static func hexadecimal(_ value: UInt32) -> String {
    String(value, radix: 16, uppercase: true)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it and nothing else happens.
  package var isShowable: Bool {
    if isASCII { return value >= 0x20 && value != 0x7F }
    switch CharacterClass(self) {
    case .letter, .digit, .fullWidth, .quote, .apostrophe, .hyphen, .minus, .pound: return true
    case .space, .invisible, .control: return false
    case .other:
      return properties.generalCategory != .privateUse && properties.generalCategory != .unassigned
    }
  }

  /// `U+00A0 (no-break space)`, with the character itself when it can be shown.
  var described: String {
    let digits = Excerpt.hexadecimal(value)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    if isShowable { return "'\(self)' (\(code))" }
    guard let name = properties.name?.lowercased() else { return code }
    return "\(code) (\(name))"
  }
}
