/// Folds a name piece by piece, so that a longer name goes on where a shorter one ended.
struct NameFolder {
  /// The folded bytes, and room behind them.
  private(set) var storage: [UInt8] = Array(repeating: 0, count: 128)

  /// How many bytes there are.
  private(set) var count = 0
  private var needsSpace = false

  /// A comma or full stop after a digit, kept back until a digit follows.
  private var heldBack: UInt8 = 0

  var bytes: ArraySlice<UInt8> { storage[..<count] }

  mutating func removeAll() {
    count = 0
    needsSpace = false
    heldBack = 0
  }

  /// What stands between two words.
  mutating func foldSpace() {
    needsSpace = true
    heldBack = 0
  }

  mutating func fold(_ text: [UInt8], _ range: SourceRange) {
    text.withUnsafeBufferPointer {
      fold(UnsafeBufferPointer(rebasing: $0[max(0, range.start)..<min(range.end, $0.count)]))
    }
  }

  /// Folds a piece in UTF-8.
  mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count * 2)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if heldBack == 0, byte.isWordByte {
        index = foldPlain(text, from: index)
      } else if byte.isWordByte {
        append(byte.folded)
        index += 1
      } else if byte < 0x80 {
        foldSign(byte)
        index += 1
      } else {
        index += foldForeign(text, at: index)
      }
    }
  }

  private mutating func reserve(_ more: Int) {
    guard storage.count < count + more + 16 else { return }
    storage += Array(repeating: 0, count: max(more + 16, storage.count))
  }

  /// Folds letters, digits and what stands between words; this is where the time goes.
  ///
  /// - Returns: the offset of the first byte that is something else.
  private mutating func foldPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var length = count
    var hasSpace = needsSpace
    storage.withUnsafeMutableBufferPointer { out in
      while index < text.count, length + 2 <= out.count {
        let byte = text[index]
        index += 1
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") {
          hasSpace = true
          continue
        }
        let letter = byte | 0x20
        guard letter &- 0x61 < 26 || byte.isWordByte else {
          index -= 1
          break
        }
        if hasSpace {
          hasSpace = false
          out[length] = UInt8(ascii: " ")
          length += length > 0 ? 1 : 0
        }
        out[length] = letter &- 0x61 < 26 ? letter : byte
        length += 1
      }
    }
    // Where the room ran out nothing was read; the slow way makes more.
    if index == start { reserve(storage.count) }
    count = length
    needsSpace = hasSpace
    return index
  }

  private mutating func foldSign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"):
      foldSpace()
    case UInt8(ascii: ","), UInt8(ascii: "."):
      heldBack = !needsSpace && bytes.last?.isDigit == true ? byte : 0
    case UInt8(ascii: "&"):
      foldSpace()
      for letter in "and".utf8 { append(letter) }
      foldSpace()
    default:
      append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    if needsSpace {
      if count > 0 { store(UInt8(ascii: " ")) }
      needsSpace = false
    } else if heldBack != 0 {
      if byte.isDigit { store(heldBack) }
      heldBack = 0
    }
    store(byte)
  }

  private mutating func store(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  /// - Returns: the length of the character, at least 1.
  private mutating func foldForeign(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let head = Array(text[index..<min(index + 4, text.count)])
    guard let (scalar, length) = UTF8Reader.scalar(in: head, at: 0) else {
      append(text[index])
      return 1
    }
    switch CharacterClass(scalar) {
    case .apostrophe: append(UInt8(ascii: "'"))
    case .hyphen, .space: foldSpace()
    case .letter, .digit, .fullWidth, .invisible, .quote, .minus, .control, .pound, .other:
      for byte in scalar.caseFolded.utf8 { append(byte) }
    }
    return length
  }
}

extension UInt8 {
  /// A letter, a digit or `_` in small letters.
  fileprivate var folded: UInt8 { isLetter ? self | 0x20 : self }
}

extension Unicode.Scalar {
  /// Upper case first, so that `ß` is `ss` and both small sigmas are one; but a dotless i is
  /// no i.
  fileprivate var caseFolded: String {
    guard value != 0x131 else { return String(self) }
    var folded = ""
    for upper in properties.uppercaseMapping.unicodeScalars {
      folded += upper.properties.lowercaseMapping
    }
    return folded
  }
}
