extension Lexer {
  /// Reads what begins outside ASCII: a word of any script, or a character to report.
  mutating func lexForeign(from start: Int) {
    guard let (scalar, length) = UTF8Reader.scalar(in: text, at: start) else {
      return reportInvalid()
    }
    let range = SourceRange(start, start + length)
    switch CharacterClass(scalar) {
    case .letter: lexWord(from: start)
    case .digit: lexNumeral(from: start)
    case .pound: lexPound(from: start, length)
    case .quote: lexCurlyQuoted(scalar, from: start, length)
    case .fullWidth(let plain): lexFullWidth(plain, scalar, from: start, length)
    case .space: skip(.space, scalar, range)
    case .invisible: skip(.hidden, scalar, range)
    case .control: skip(.control, scalar, range)
    case .minus: lexMinus(scalar, from: start, length)
    case .apostrophe: lexCurlyApostrophe(scalar, from: start, length)
    case .hyphen, .other:
      skip(.unknown, scalar, range)
      append(.unknown, from: start)
    }
  }

  /// ASCII below the space, and DEL.
  mutating func lexControl(from start: Int) {
    skip(.control, Unicode.Scalar(text[start]), SourceRange(start, start + 1))
  }

  /// Reports bytes that are no UTF-8, a run of them at once, and moves past them.
  mutating func reportInvalid() {
    let start = position
    repeat {
      position += 1
    } while position < text.count && text[position] >= 0x80
      && UTF8Reader.scalar(in: text, at: position) == nil
    let shown = text[start..<min(position, start + 4)].map {
      "\\x" + Excerpt.hexadecimal(UInt32($0))
    }
    report(.invalidUTF8(bytes: shown.joined()), at: SourceRange(start, position))
  }

  private mutating func skip(
    _ fault: CharacterFault, _ scalar: Unicode.Scalar, _ range: SourceRange
  ) {
    report(fault, scalar, at: range)
    position = range.end
  }

  private mutating func lexPound(from start: Int, _ length: Int) {
    position += length
    if peek().isDigit { return lexNumeral(from: start) }
    append(.symbol, from: start)
  }

  private mutating func lexMinus(_ scalar: Unicode.Scalar, from start: Int, _ length: Int) {
    skip(.minus, scalar, SourceRange(start, start + length))
    if peek().isDigit { return lexNumeral(from: start) }
    append(.unknown, from: start)
  }

  /// `“inadequate”` is read as if it had the right quotes.
  private mutating func lexCurlyQuoted(
    _ scalar: Unicode.Scalar, from start: Int, _ length: Int
  ) {
    skip(.quote, scalar, SourceRange(start, start + length))
    guard length == CurlyQuote.length else { return append(.unknown, from: start) }
    var end = position
    while end < text.count, text[end] != UInt8(ascii: "\n") {
      end += 1
      guard CurlyQuote.isClosing(text, before: end) else { continue }
      position = end
      return append(.quoted, from: start)
    }
    append(.unknown, from: start)
  }

  /// `‘inadequate’`: one report for both.
  private mutating func lexCurlyApostrophe(
    _ scalar: Unicode.Scalar, from start: Int, _ length: Int
  ) {
    skip(.quote, scalar, SourceRange(start, start + length))
    var end = position
    while end < text.count, text[end] != UInt8(ascii: "\n") {
      if let (next, length) = UTF8Reader.scalar(in: text, at: end),
        CharacterClass(next) == .apostrophe, length > 1
      {
        position = end + length
        break
      }
      end += 1
    }
    append(.unknown, from: start)
  }

  private mutating func lexFullWidth(
    _ plain: UInt8, _ scalar: Unicode.Scalar, from start: Int, _ length: Int
  ) {
    if plain.isDigit { return lexNumeral(from: start) }
    if plain.isWordByte { return lexWord(from: start) }
    skip(.fullWidth(plain), scalar, SourceRange(start, start + length))
    let punctuation = Punctuation(rawValue: String(Unicode.Scalar(plain)))
    append(punctuation.map(Token.Kind.punctuation) ?? .unknown, from: start)
  }

  // MARK: - Comments

  /// From `#` to the end of the line; a first line `#!` is one too.
  mutating func lexComment(from start: Int) {
    skipToLineEnd()
    appendComment(from: start)
  }

  /// `--`, `//` and `/* */` are reported and passed over like comments.
  mutating func lexForeignComment(from start: Int) {
    let sign = String(decoding: text[start..<(start + 2)], as: UTF8.self)
    report(.foreignComment(sign), at: SourceRange(start, start + 2))
    position += 2
    if sign == "/*" { skipBlockComment() } else { skipToLineEnd() }
    appendComment(from: start)
  }

  private mutating func skipBlockComment() {
    while position < text.count {
      if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
  }
}
