extension Lexer {
  /// What a word is made of.
  enum WordForm: Equatable {
    case plain

    /// Letters outside ASCII.
    case foreign

    /// Characters that were reported.
    case odd
  }

  /// Moves past a word: letters, digits and `_`, with `-` and `'` between two of them.
  mutating func scanWord() -> WordForm {
    let start = position
    var form = WordForm.plain
    while position < text.count {
      let byte = text[position]
      if byte.isWordByte || (byte.isJoint && joins(1)) {
        position += 1
      } else if byte == UInt8(ascii: "/"), isSplitYear(from: start) {
        position += 1
      } else if byte >= 0x80, let found = scanForeignLetter() {
        form = found == .odd ? .odd : form == .odd ? .odd : .foreign
      } else {
        break
      }
    }
    if form != .plain { reportMixedScripts(from: start) }
    return form
  }

  /// Whether a word goes on after a `-` or `'` of this length.
  private func joins(_ length: Int) -> Bool {
    let next = peek(length)
    guard next >= 0x80 else { return next.isWordByte }
    guard let (scalar, _) = UTF8Reader.scalar(in: text, at: position + length) else { return false }
    return CharacterClass(scalar) == .letter
  }

  /// Whether the word so far is `FY2013` or `AY2013`, so that `/14` belongs to it.
  private func isSplitYear(from start: Int) -> Bool {
    guard position - start == 6, peek(1).isDigit, text[start + 1] | 0x20 == UInt8(ascii: "y"),
      text[start] | 0x20 == UInt8(ascii: "f") || text[start] | 0x20 == UInt8(ascii: "a")
    else { return false }
    return text[(start + 2)..<position].allSatisfy(\.isDigit)
  }

  /// Moves past one character outside ASCII if a word can hold it.
  private mutating func scanForeignLetter() -> WordForm? {
    guard let (scalar, length) = UTF8Reader.scalar(in: text, at: position) else { return nil }
    let range = SourceRange(position, position + length)
    switch CharacterClass(scalar) {
    case .letter:
      position += length
      return .foreign
    case .apostrophe, .hyphen:
      guard joins(length) else { return nil }
      position += length
      return .foreign
    case .digit(let plain):
      report(.digit(plain), scalar, at: range)
    case .fullWidth(let plain):
      guard plain.isWordByte else { return nil }
      report(.fullWidth(plain), scalar, at: range)
    case .invisible:
      report(.hidden, scalar, at: range)
    case .space, .quote, .minus, .control, .pound, .other:
      return nil
    }
    position += length
    return .odd
  }

  /// Cyrillic or Greek letters in a word with Latin ones are most likely look-alikes.
  private mutating func reportMixedScripts(from start: Int) {
    let range = SourceRange(start, position)
    guard position - start <= 256, text[start..<position].contains(where: { $0.isLetter }) else {
      return
    }
    let word = String(decoding: text[start..<position], as: UTF8.self)
    let odd = word.unicodeScalars.filter { (0x370...0x52F).contains($0.value) }
    guard !odd.isEmpty else { return }
    let plain = LookAlike.plain(word)
    report(.mixedScripts(odd: Array(odd.prefix(3)), plain: plain), at: range)
  }
}

/// Letters of other alphabets that look like Latin ones.
enum LookAlike {
  private static let pairs: [Unicode.Scalar: Character] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "һ": "h", "к": "k", "м": "m", "т": "t", "в": "b", "н": "h", "ο": "o", "α": "a",
    "ν": "v", "ρ": "p", "ι": "i", "κ": "k", "τ": "t", "υ": "u", "χ": "x", "γ": "y",
  ]

  /// The word in plain letters, if every odd letter has one that looks like it.
  static func plain(_ word: String) -> String? {
    var result = ""
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let letter = pairs[scalar] {
        result.append(letter)
      } else {
        return nil
      }
    }
    return result
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }

  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A letter, a digit or `_`.
  var isWordByte: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

  /// `-` or `'`, which may stand between two letters of a word.
  var isJoint: Bool { self == UInt8(ascii: "-") || self == UInt8(ascii: "'") }
}
