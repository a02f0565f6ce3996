/// A text cut into tokens, with what could not be read.
package struct LexedText: Sendable {
  /// The text as it came, with any byte order mark.
  package let text: [UInt8]

  /// In the order of the text; the last is always `end`.
  package var tokens: [Token]

  /// From `#` to the end of its line.
  package var comments: [SourceRange]

  /// In the order of the text; at most `SyntaxLimits.diagnostics`.
  package var diagnostics: [Diagnostic]

  /// How many more there would have been.
  package var omitted: Int

  /// Whether all of the text became tokens; else it is no query text at all, or is too long,
  /// and the one diagnostic says so.
  package var isWhole: Bool

  /// The text of a stretch, without hidden characters and with full-width letters and foreign
  /// digits as plain ones, so that one slip in spelling is not reported again as another.
  package func spelling(of range: SourceRange) -> String {
    let start = max(0, min(range.start, text.count))
    let end = max(start, min(range.end, text.count))
    let bytes = text[start..<end]
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch CharacterClass(scalar) {
      case .invisible: continue
      case .space: scalars.append(" ")
      case .digit(let byte), .fullWidth(let byte): scalars.append(Unicode.Scalar(byte))
      case .minus: scalars.append("-")
      case .letter, .quote, .apostrophe, .hyphen, .control, .pound, .other:
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
