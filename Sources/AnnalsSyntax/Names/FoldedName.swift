/// A name as names are compared: `Bath & North-East Somerset` and `bath and north east
/// somerset` are one.
///
/// Letters are compared without case, by Unicode's mappings and in no locale; `&` is `and`; a
/// hyphen is a space; commas and full stops are passed over unless they stand between digits;
/// a curly apostrophe is a straight one. Otherwise names are the same only when their code
/// points are: `é` as one code point and as two (NFC and NFD) are different names.
package struct FoldedName: Hashable, Sendable {
  /// The folded name in UTF-8.
  package let bytes: [UInt8]

  package init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { utf8 in
      if utf8.isFolded { return Array(utf8) }
      var folder = NameFolder()
      folder.fold(utf8)
      return Array(folder.bytes)
    }
  }

  /// - Parameter bytes: already folded.
  init(folded bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it is small letters and digits, in words with one space between: a name as most models
  /// and most queries write it, which folding leaves as it is.
  fileprivate var isFolded: Bool {
    var isBetweenWords = true
    for byte in self {
      if byte == UInt8(ascii: " ") {
        if isBetweenWords { return false }
        isBetweenWords = true
      } else {
        guard byte &- UInt8(ascii: "a") < 26 || byte.isDigit else { return false }
        isBetweenWords = false
      }
    }
    return isEmpty || !isBetweenWords
  }
}

/// Folds many names one after another, without an allocation for each.
package struct FoldedNames {
  private var folder = NameFolder()

  package init() {}

  /// Appends the folded form of a name in UTF-8.
  package mutating func append(_ name: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    folder.removeAll()
    folder.fold(name)
    bytes.append(contentsOf: folder.bytes)
  }
}

extension FoldedName: Comparable {
  /// The order of names in answers: by code point of the folded text.
  package static func < (left: FoldedName, right: FoldedName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
