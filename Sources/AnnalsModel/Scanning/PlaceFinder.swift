/// Finds lines and columns of places in a file that comes piece by piece.
struct PlaceFinder {
  private var places: [Int: LineColumn] = [:]
  private var waiting: ArraySlice<Int>
  private var line = 1
  private var characters = CharacterCount()

  /// The first bytes of the file; a byte order mark among them is no character of its line.
  private var head: [UInt8] = []

  /// - Parameter offsets: bytes from the beginning, in any order.
  init(_ offsets: [Int]) {
    waiting = ArraySlice(Set(offsets).sorted())
  }

  /// Whether all are found.
  var isDone: Bool { waiting.isEmpty }

  /// Looks at the next bytes, the first of which is at a place in the file.
  mutating func look(at bytes: UnsafeBufferPointer<UInt8>, from base: Int) {
    head += bytes.prefix(3 - head.count)
    var at = 0
    while at < bytes.count, let next = waiting.first {
      let stop = min(bytes.count, max(at, next - base))
      if let newline = Self.newline(in: bytes, at..<stop) {
        line += 1
        characters = CharacterCount()
        at = newline + 1
        continue
      }
      characters.add(UnsafeBufferPointer(rebasing: bytes[at..<stop]))
      at = stop
      // The newline itself belongs to the line that it ends.
      guard next - base < bytes.count else { return }
      places[next] = here
      waiting.removeFirst()
    }
  }

  /// What was found; places behind the end of the file are at its end.
  func found() -> [Int: LineColumn] {
    waiting.reduce(into: places) { $0[$1] = here }
  }

  private var here: LineColumn {
    let marks = line == 1 && head == [0xEF, 0xBB, 0xBF] ? 1 : 0
    return LineColumn(line: line, column: max(1, characters.count + 1 - marks))
  }

  private static func newline(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while range.upperBound - at >= 8 {
      let newlines = Bytes.zeros(bytes.word(at) ^ 0x0A0A_0A0A_0A0A_0A0A)
      if newlines != 0 { return at + newlines.trailingZeroBitCount >> 3 }
      at += 8
    }
    return (at..<range.upperBound).first { bytes[$0] == 0x0A }
  }
}

/// Counts characters as queries do: Unicode scalars; a byte that is of none counts as one.
struct CharacterCount {
  private var whole = 0

  /// How many bytes of a character have come, and how many are to come.
  private var begun = 0
  private var expected = 0

  /// What the next of them may be.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// How many characters have come; the bytes of one that is not whole count.
  var count: Int { whole + begun }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      if expected == 0, bytes.count - at >= 8, bytes.word(at) & 0x8080_8080_8080_8080 == 0 {
        whole += 8
        at += 8
      } else {
        add(bytes[at])
        at += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    if expected > 0, next.contains(byte) {
      begun += 1
      expected -= 1
      next = 0x80...0xBF
      if expected == 0 {
        whole += 1
        begun = 0
      }
      return
    }
    whole += begun
    begin(byte)
  }

  /// Begins a character (the Unicode standard, table 3-7).
  private mutating func begin(_ byte: UInt8) {
    next = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: expected = 1
    case 0xE0...0xEF:
      expected = 2
      if byte == 0xE0 { next = 0xA0...0xBF }
      if byte == 0xED { next = 0x80...0x9F }
    case 0xF0...0xF4:
      expected = 3
      if byte == 0xF0 { next = 0x90...0xBF }
      if byte == 0xF4 { next = 0x80...0x8F }
    default: expected = 0
    }
    begun = expected > 0 ? 1 : 0
    if expected == 0 { whole += 1 }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes from an index on; there must be so many.
  fileprivate func word(_ at: Int) -> UInt64 {
    UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }
}
