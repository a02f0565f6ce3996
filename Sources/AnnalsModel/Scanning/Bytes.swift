/// A place in bytes that at least `Bytes.padding` readable ones follow: the scanner's buffer and
/// the arenas see to that, so that a word may be read at any place.
typealias BytePointer = UnsafePointer<UInt8>

/// Words of eight bytes: how the loader looks at text without a loop over letters.
enum Bytes {
  /// How many readable bytes stand behind the end of every buffer here.
  static let padding = 64

  @inline(__always) static func word(_ p: BytePointer) -> UInt64 {
    UnsafeRawPointer(p).loadUnaligned(as: UInt64.self)
  }

  @inline(__always) static func half(_ p: BytePointer) -> UInt32 {
    UnsafeRawPointer(p).loadUnaligned(as: UInt32.self)
  }

  @inline(__always) static func pair(_ p: BytePointer) -> UInt16 {
    UnsafeRawPointer(p).loadUnaligned(as: UInt16.self)
  }

  /// The high bit of every zero byte below the first and of the first (those above it may be
  /// wrong).
  @inline(__always) static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The first `count` bytes, 0 to 8, in the high end of a word; equal for equal bytes.
  @inline(__always) static func short(_ p: BytePointer, _ count: Int) -> UInt64 {
    count == 0 ? 0 : word(p) << (64 &- 8 &* UInt64(truncatingIfNeeded: count))
  }

  /// Whether two runs of bytes of one length are the same.
  @inline(__always) static func equal(_ a: BytePointer, _ b: BytePointer, _ count: Int) -> Bool {
    if count < 8 { return short(a, count) == short(b, count) }
    if word(a) != word(b) || word(a + count - 8) != word(b + count - 8) { return false }
    return count <= 16 || equalMiddle(a, b, count)
  }

  @inline(never) private static func equalMiddle(
    _ a: BytePointer, _ b: BytePointer, _ count: Int
  ) -> Bool {
    var at = 8
    while at < count - 8 {
      if word(a + at) != word(b + at) { return false }
      at += 8
    }
    return true
  }

  /// A hash of bytes.
  @inline(__always) static func hash(_ p: BytePointer, _ count: Int, seed: UInt64) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    if count < 8 { return mix(state ^ short(p, count), 0xA076_1D64_78BD_642F) }
    var at = 0
    while at < count - 8 {
      state = mix(state ^ word(p + at), 0xE703_7ED1_A0B4_28DB)
      at += 8
    }
    return mix(state ^ word(p + count - 8), 0x8EBC_6AF0_9C88_C6E3)
  }

  @inline(__always) private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }

  /// What hashes begin with. It differs from run to run, so that nobody can prepare texts that
  /// fall together; nothing that is shown depends on it.
  static let seed: UInt64 = {
    var hasher = Hasher()
    hasher.combine(0)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }()
}
