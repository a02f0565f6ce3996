/// The hash of a folded name, one byte after the other, so that every beginning of a name has
/// its own on the way.
struct NameHash {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  /// All bits of it depend on all bytes.
  var value: UInt64 {
    let mixed = (state ^ (state >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}

/// Which beginnings of names there are, with a few more that only seem to be: what it denies
/// is not there.
struct PrefixFilter: Sendable {
  /// A power of two of words with a bit for each remainder of a hash.
  private var words: [UInt64] = Array(repeating: 0, count: 64)

  /// A filter for so many beginnings.
  init(_ count: Int) {
    var size = 64
    while size * 8 < count { size *= 2 }
    words = Array(repeating: 0, count: size)
  }

  mutating func insert(_ hash: UInt64) {
    words[place(hash)] |= 1 << (hash & 63)
  }

  func mayContain(_ hash: UInt64) -> Bool {
    words[place(hash)] & (1 << (hash & 63)) != 0
  }

  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 6) & (words.count - 1)
  }
}
