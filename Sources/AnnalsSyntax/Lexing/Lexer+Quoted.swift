extension Lexer {
  /// Reads a text in quotes. It ends on its line: a line feed in it is written `\n`.
  mutating func lexQuoted(from start: Int) {
    position += 1
    scanQuoted(from: start, until: UInt8(ascii: "\""))
    append(.quoted, from: start)
  }

  /// `'abc'` is read as if it had the right quotes.
  mutating func lexSingleQuoted(from start: Int) {
    guard hasClosing(UInt8(ascii: "'")) else { return lexOpenSingleQuote(from: start) }
    position += 1
    scanQuoted(from: start, until: UInt8(ascii: "'"))
    report(.singleQuotes, at: SourceRange(start, position))
    append(.quoted, from: start)
  }

  /// `'Know`: the word alone is taken for what was to be quoted.
  private mutating func lexOpenSingleQuote(from start: Int) {
    guard peek(1).isWordByte else { return lexSymbol(from: start) }
    position += 1
    while peek().isWordByte { position += 1 }
    report(.singleQuotes, at: SourceRange(start, position))
    append(.quoted, from: start)
  }

  private func hasClosing(_ quote: UInt8) -> Bool {
    for byte in text[(position + 1)...] {
      if byte == quote { return true }
      if byte == UInt8(ascii: "\n") { return false }
    }
    return false
  }

  private mutating func scanQuoted(from start: Int, until quote: UInt8) {
    var hasControl = false
    while position < text.count, !isAtLineEnd {
      let byte = text[position]
      if byte == quote {
        position += 1
        return scanAfterQuote(quote)
      } else if byte == UInt8(ascii: "\\") {
        scanEscape()
      } else if byte >= 0x20 && byte < 0x7F {
        position += 1
      } else {
        scanInsideQuotes(&hasControl)
      }
    }
    report(.unclosedQuote, at: SourceRange(start, start + 1))
  }

  private var isAtLineEnd: Bool {
    let byte = text[position]
    return byte == UInt8(ascii: "\n")
      || (byte == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n"))
  }

  /// A letter directly after the quote: the quote was meant to be inside.
  private mutating func scanAfterQuote(_ quote: UInt8) {
    guard peek().isWordByte else { return }
    report(.quoteInsideQuotes, at: SourceRange(position - 1, position))
    guard hasClosing(quote) else { return }
    while text[position] != quote { position += 1 }
    position += 1
  }

  /// Moves past a control character, which is reported once a text, or one outside ASCII.
  private mutating func scanInsideQuotes(_ hasControl: inout Bool) {
    guard let (scalar, length) = UTF8Reader.scalar(in: text, at: position) else {
      return reportInvalid()
    }
    let range = SourceRange(position, position + length)
    position += length
    guard scalar.value < 0xA0, !hasControl else { return }
    hasControl = true
    report(.control, scalar, at: range)
  }

  private mutating func scanEscape() {
    let start = position
    switch peek(1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      position += 2
      scanUnicodeEscape(from: start)
    case 0..<0x20:
      position += 1
    default:
      position += 1 + (UTF8Reader.scalar(in: text, at: position + 1)?.length ?? 0)
      let escape = Excerpt.of(String(decoding: text[start..<position], as: UTF8.self))
      report(.escape(.unknown(escape)), at: SourceRange(start, position))
    }
  }

  private mutating func scanUnicodeEscape(from start: Int) {
    let value = Quoted.readEscapedScalar(in: text, at: &position)
    let range = SourceRange(start, position)
    switch value {
    case .scalar: break
    case .malformed: report(.escape(.malformed), at: range)
    case .noCharacter: report(.escape(.noCharacter), at: range)
    }
  }
}
