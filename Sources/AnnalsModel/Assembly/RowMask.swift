/// Some of the records of a list, a bit each.
struct RowMask {
  private var words: [UInt64]

  /// How many they are.
  private(set) var count: Int

  /// Those of so many that pass a test.
  init(_ rows: Int, _ isIn: (Int) -> Bool) {
    words = []
    words.reserveCapacity((rows + 63) / 64)
    count = 0
    var row = 0
    while row < rows {
      var word: UInt64 = 0
      for bit in 0..<min(64, rows - row) where isIn(row &+ bit) {
        word |= 1 << UInt64(truncatingIfNeeded: bit)
      }
      words.append(word)
      count += word.nonzeroBitCount
      row += 64
    }
  }

  @inline(__always) subscript(row: Int) -> Bool {
    let word = row >> 6
    return word < words.count && words[word] >> UInt64(truncatingIfNeeded: row & 63) & 1 == 1
  }

  /// Keeps those that are in another mask of the same records too.
  mutating func formIntersection(_ other: RowMask) {
    words = zip(words, other.words).map { $0 & $1 }
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
  }
}
