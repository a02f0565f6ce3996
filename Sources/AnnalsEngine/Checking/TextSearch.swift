import AnnalsModel
import AnnalsSyntax

extension TextDictionary {
  /// The codes of the texts that what is looked for stands in, ascending.
  func codes(containing containment: Containment) -> [Int32] {
    let search = TextSearch(containment.text.text, isExact: containment.isExact)
    return bytes.withUnsafeBufferPointer { bytes in
      (0..<Int32(truncatingIfNeeded: count)).filter { code in
        guard let range = range(of: code) else { return false }
        return search.finds(in: UnsafeBufferPointer(rebasing: bytes[range]))
      }
    }
  }
}

/// Looks for a text in other texts: to the letter, or in small letters as Unicode makes them. Most
/// texts are ASCII, and nothing is made of those.
private struct TextSearch {
  private let wanted: [UInt8]
  private let isExact: Bool

  init(_ text: String, isExact: Bool) {
    self.isExact = isExact
    wanted = Array((isExact ? text : text.lowercased()).utf8)
  }

  /// An empty text stands in every other.
  func finds(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if isExact { return contains(text) { $0 } }
    if text.allSatisfy({ $0 < 0x80 }) { return contains(text) { $0.small } }
    let small = Array(String(decoding: text, as: UTF8.self).lowercased().utf8)
    return small.withUnsafeBufferPointer { contains($0) { $0 } }
  }

  /// - Parameter letter: what a byte of the text is compared as.
  @inline(__always)
  private func contains(
    _ text: UnsafeBufferPointer<UInt8>, _ letter: (UInt8) -> UInt8
  ) -> Bool {
    guard let first = wanted.first else { return true }
    var start = 0
    while start + wanted.count <= text.count {
      if letter(text[start]) == first,
        wanted.indices.allSatisfy({ letter(text[start + $0]) == wanted[$0] })
      {
        return true
      }
      start += 1
    }
    return false
  }
}

extension UInt8 {
  /// A capital letter of ASCII as a small one.
  fileprivate var small: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
