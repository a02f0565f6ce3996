import AnnalsModel
import AnnalsSyntax

extension TextDictionary {
  /// The texts that a misspelt one is compared with: of very many the first.
  var firstTexts: [String] {
    (0..<min(count, Self.mostCompared)).compactMap { text(Int32(truncatingIfNeeded: $0)) }
  }

  private static var mostCompared: Int { 20_000 }

  /// The codes of the texts that fold like a name, ascending. Most texts are told apart by their
  /// first byte, and never folded.
  func codes(folding name: FoldedName) -> [Int32] {
    guard let first = name.bytes.first else { return [] }
    var found: [Int32] = []
    var folder = FoldedNames()
    var folded: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      for (code, (start, end)) in zip(offsets, offsets.dropFirst()).enumerated() where start < end {
        guard bytes[start].mayFold(to: first) else { continue }
        folded.removeAll(keepingCapacity: true)
        folder.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &folded)
        if folded == name.bytes { found.append(Int32(truncatingIfNeeded: code)) }
      }
    }
    return found
  }

  /// The codes of the texts of which the beginning, or else the beginning of a later word, folds
  /// to some bytes.
  package func codes(beginningWith prefix: [UInt8]) -> (texts: [Int32], words: [Int32]) {
    guard let first = prefix.first else { return (Array(0..<Int32(clamping: count)), []) }
    var found: (texts: [Int32], words: [Int32]) = ([], [])
    var folder = FoldedNames()
    var folded: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      for (code, (start, end)) in zip(offsets, offsets.dropFirst()).enumerated() where start < end {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
        guard text.mayHaveWord(from: first) else { continue }
        folded.removeAll(keepingCapacity: true)
        folder.append(text, to: &folded)
        guard let place = folded.place(ofWord: prefix) else { continue }
        let code = Int32(truncatingIfNeeded: code)
        if place == 0 { found.texts.append(code) } else { found.words.append(code) }
      }
    }
    return found
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word in it may fold to something that begins with a byte.
  fileprivate func mayHaveWord(from first: UInt8) -> Bool {
    var isBetweenWords = true
    for byte in self {
      if isBetweenWords, byte.mayFold(to: first) { return true }
      isBetweenWords = !byte.isLetterOrDigit
    }
    return false
  }
}

extension [UInt8] {
  /// Where a word begins in a folded text from which on it has some bytes.
  package func place(ofWord prefix: [UInt8]) -> Int? {
    indices.first { index in
      (index == 0 || !self[index - 1].isLetterOrDigit) && self[index...].starts(with: prefix)
    }
  }
}

extension UInt8 {
  /// Whether the folded form of a text with this first byte may begin with another. What is no
  /// letter and no digit may fold to anything, or to nothing.
  fileprivate func mayFold(to first: UInt8) -> Bool {
    isLetterOrDigit && self < 0x80 ? self == first || self | 0x20 == first : true
  }

  /// A letter or a digit of ASCII, or part of any character outside it.
  fileprivate var isLetterOrDigit: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10 || self >= 0x80
  }
}
