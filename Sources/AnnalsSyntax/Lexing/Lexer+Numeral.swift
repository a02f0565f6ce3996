extension Lexer {
  /// Reads what begins with a digit to its end, right or wrong: `2014-01-01T00:00` is one slip,
  /// not five tokens.
  mutating func lexNumeral(from start: Int) {
    scanNumeral()
    append(.numeral, from: start)
  }

  private mutating func scanNumeral() {
    while position < text.count {
      let byte = text[position]
      if byte.isWordByte || (byte.isInsideNumeral && goesOn()) {
        position += 1
      } else if byte == UInt8(ascii: ","), isThousands() {
        position += 4
      } else if byte == UInt8(ascii: "%") {
        position += 1
        return
      } else if byte >= 0x80, scanForeignDigit() {
        continue
      } else {
        return
      }
    }
  }

  /// Whether the sign here stands inside a numeral.
  private func goesOn() -> Bool {
    let sign = text[position]
    let next = peek(1)
    if sign == UInt8(ascii: ".") { return next.isWordByte || next == sign }
    if sign == UInt8(ascii: "+") {
      return next.isDigit && text[position - 1] | 0x20 == UInt8(ascii: "e")
    }
    return next.isWordByte
  }

  /// Whether a comma and exactly three digits follow, as in `1,000`.
  private func isThousands() -> Bool {
    peek(1).isDigit && peek(2).isDigit && peek(3).isDigit && !peek(4).isDigit
  }

  /// Moves past a digit of another script, or a hidden character, and reports it.
  private mutating func scanForeignDigit() -> Bool {
    guard let (scalar, length) = UTF8Reader.scalar(in: text, at: position) else { return false }
    let range = SourceRange(position, position + length)
    switch CharacterClass(scalar) {
    case .digit(let plain): report(.digit(plain), scalar, at: range)
    case .fullWidth(let plain):
      guard plain.isWordByte else { return false }
      report(.fullWidth(plain), scalar, at: range)
    case .invisible: report(.hidden, scalar, at: range)
    case .letter, .space, .quote, .apostrophe, .hyphen, .minus, .control, .pound, .other:
      return false
    }
    position += length
    return true
  }

  /// A sign before digits, a comment of another language, or a sign that means nothing.
  mutating func lexDash(_ byte: UInt8, from start: Int) {
    let next = peek(1)
    if byte != UInt8(ascii: "/") && next.isDigit {
      position += 1
      lexNumeral(from: start)
    } else if byte != UInt8(ascii: "+") && next == byte {
      lexForeignComment(from: start)
    } else if byte == UInt8(ascii: "/") && next == UInt8(ascii: "*") {
      lexForeignComment(from: start)
    } else {
      lexSymbol(from: start)
    }
  }

  /// Reads a sign that the language does not use. Operators are read whole, so that `===` is
  /// one slip.
  mutating func lexSymbol(from start: Int) {
    let first = text[start]
    position += 1
    if first.isOperator {
      while peek().isOperator { position += 1 }
    } else if first == UInt8(ascii: ".") {
      while peek() == first { position += 1 }
    }
    append(.symbol, from: start)
  }
}

extension UInt8 {
  /// A sign that may stand between two parts of a date or a number.
  fileprivate var isInsideNumeral: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  fileprivate var isOperator: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"),
      UInt8(ascii: "&"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
