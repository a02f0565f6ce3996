/// Values on their way into a column: they wait in a small buffer, so that to put one there is a
/// store, and go over in one piece when it is full.
struct Staged<Values: StagedValues>: ~Copyable where Values.Element: BitwiseCopyable {
  /// Those that have gone over.
  private var values = Values()
  private var gone = 0

  /// Those that wait; there is no buffer before there is one.
  private var buffer: UnsafeMutablePointer<Values.Element> = .allocate(capacity: 0)
  private var room = 0
  private var waiting = 0

  /// How many there are.
  @inline(__always) var count: Int { gone &+ waiting }

  /// The one that was appended last, while it waits.
  var last: Values.Element? { waiting > 0 ? buffer[waiting - 1] : nil }

  deinit { buffer.deallocate() }

  @inline(__always) mutating func append(_ value: Values.Element) {
    if waiting == room { flush() }
    (buffer + waiting).initialize(to: value)
    waiting &+= 1
  }

  /// Appends a value until there are so many.
  @inline(__always) mutating func fill(to count: Int, with value: Values.Element) {
    while self.count < count { append(value) }
  }

  /// Makes room for so many in all.
  mutating func reserve(_ count: Int) { values.reserve(count) }

  /// Takes them all away.
  mutating func take() -> Values {
    flush()
    defer {
      values = Values()
      gone = 0
    }
    return values
  }

  @inline(never) private mutating func flush() {
    if room == 0 {
      buffer.deallocate()
      room = 256
      buffer = .allocate(capacity: room)
    }
    values.append(UnsafeBufferPointer(start: buffer, count: waiting))
    gone += waiting
    waiting = 0
  }
}

/// What staged values go over into.
protocol StagedValues {
  associatedtype Element

  init()

  /// Makes room for so many in all.
  mutating func reserve(_ count: Int)

  /// Appends some values.
  mutating func append(_ values: UnsafeBufferPointer<Element>)
}

extension Array: StagedValues {
  mutating func reserve(_ count: Int) { reserveCapacity(count) }

  mutating func append(_ values: UnsafeBufferPointer<Element>) { append(contentsOf: values) }
}

extension TextCodes: StagedValues {}

/// Bits on their way into words, by row; rows only rise.
struct StagedBits: ~Copyable {
  private var words: [UInt64] = []
  private var word = 0
  private var bits: UInt64 = 0

  @inline(__always) mutating func set(_ row: Int) {
    if row >> 6 != word { flush(to: row >> 6) }
    bits |= 1 << UInt64(truncatingIfNeeded: row & 63)
  }

  /// Takes one back.
  mutating func clear(_ row: Int) {
    let bit: UInt64 = 1 << UInt64(row & 63)
    if row >> 6 == word { bits &= ~bit } else { words[row >> 6] &= ~bit }
  }

  /// Takes them all away.
  mutating func take() -> [UInt64] {
    if bits != 0 { flush(to: word + 1) }
    defer {
      words = []
      word = 0
      bits = 0
    }
    return words
  }

  @inline(never) private mutating func flush(to next: Int) {
    words.append(bits)
    while words.count < next { words.append(0) }
    word = next
    bits = 0
  }
}
