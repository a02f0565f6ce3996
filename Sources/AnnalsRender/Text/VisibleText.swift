/// A text from data or from a query as it may be sent to a terminal: what a terminal would obey
/// and what a reader could not see is spelled out.
///
/// `\n`, `\t` and `\r` stand for themselves, everything else is written by its number: `\u{1B}`.
/// What joins, colours or selects an emoji is spelled out too: terminals disagree on how wide the
/// result is, and a table must align on all of them.
package struct VisibleText: Hashable, Sendable {
  package let text: String

  /// In terminal columns.
  package let width: Int

  /// Shows what is hidden in a text.
  package init(_ raw: String) {
    if raw.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      text = raw
      width = raw.utf8.count
      return
    }
    var shown = ""
    // The letter that a mark could stand on.
    var base: Unicode.Scalar?
    for scalar in raw.unicodeScalars {
      if Self.isSafe(scalar, after: base) {
        shown.unicodeScalars.append(scalar)
        base = scalar
      } else {
        shown += Self.spelling(of: scalar)
        base = nil
      }
    }
    text = shown
    width = DisplayWidth.of(shown)
  }

  /// For text of our own that is known to be safe.
  init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// The text, or as much of it as fits with a `…` after it.
  ///
  /// - Parameter limit: in columns; less than 1 counts as 1, for the mark.
  package func cut(to limit: Int) -> VisibleText {
    if width <= limit { return self }
    let limit = max(limit, 1)
    if text.utf8.count == width {
      // One byte a column: nothing but ASCII, which needs no measuring.
      let kept = String(decoding: text.utf8.prefix(limit - 1), as: UTF8.self)
      return VisibleText(text: kept + "…", width: limit)
    }
    var kept = ""
    var taken = 0
    for character in text {
      let next = DisplayWidth.of(character)
      if taken + next > limit - 1 { break }
      kept.append(character)
      taken += next
    }
    return VisibleText(text: kept + "…", width: taken + 1)
  }

  /// Whether a scalar is seen as what it is, and moves nothing but the place to write next.
  static func isSafe(_ scalar: Unicode.Scalar, after base: Unicode.Scalar?) -> Bool {
    if 0x20..<0x7F ~= scalar.value { return true }
    if isHidden(scalar) { return false }
    guard let base else { return !scalar.isMark }
    return !(scalar.properties.isEmojiModifier && base.properties.isEmojiModifierBase)
  }

  /// Whether a scalar is obeyed rather than shown, or shows nothing.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      return true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .spaceSeparator,
      .privateUse:
      return scalar.properties.isDefaultIgnorableCodePoint
    @unknown default:
      return true
    }
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
