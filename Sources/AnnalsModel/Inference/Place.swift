/// What stands at one path of a document, as far as it has been scanned.
struct Place: ~Copyable {
  /// The key; empty for the document and for the values in a list.
  let key: String

  /// The place around it; -1 for the document.
  let parent: Int

  /// How many keys lead to it.
  let depth: Int
  let isElement: Bool

  /// Whether it is a column of a table, whose values are all texts before somebody reads them.
  var isColumn = false
  var nulls = 0
  var flags = 0
  var fractions = 0
  var lists = 0
  var objects = 0
  var texts = TextTally()
  private(set) var integers = IntegerTally()

  /// The different texts and integers; `nil` before the first and after one that came again.
  private(set) var distinct: DistinctHashes?
  private(set) var isRepeated = false

  /// Index of the shape of its objects; -1 while there is none.
  var shape = -1

  /// The place of the values in its lists, or under its keys where those are data; -1 while
  /// there is none.
  var element = -1

  /// Whether the keys of its objects are data.
  var isKeyed = false

  /// The place of such keys; -1 while there is none.
  var keys = -1

  /// Keys that were too many to be looked at.
  var unseenKeys = 0

  /// The number of the value that is being read; for the values in a list.
  var index = 0

  init(key: String, parent: Int, depth: Int, isElement: Bool) {
    self.key = key
    self.parent = parent
    self.depth = depth
    self.isElement = isElement
  }

  /// Whether it is that of the values in lists.
  var isInList: Bool { isElement && key.isEmpty }

  @inline(__always) mutating func add(text p: BytePointer, _ length: Int) {
    texts.add(p, length)
    if !isRepeated { tell(Bytes.hash(p, length, seed: Bytes.seed)) }
  }

  /// Counts a key that is data.
  mutating func add(key p: BytePointer, _ length: Int) {
    if length == 10, FastDay.readPlain(p) != nil { texts.addDay() } else { add(text: p, length) }
  }

  @inline(__always) mutating func add(_ number: ScannedNumber) {
    switch number {
    case .integer(let value):
      integers.add(value)
      if !isRepeated { tell(IntegerTally.hash(value)) }
    case .fraction: fractions &+= 1
    }
  }

  /// Values in a list may come again: what they refer to is asked of all.
  @inline(never) private mutating func tell(_ hash: UInt64) {
    let known = distinct ?? DistinctHashes()
    distinct = known
    if !known.insert(hash), !isElement {
      isRepeated = true
      distinct = nil
    }
    if known.isFull {
      isRepeated = true
      distinct = nil
    }
  }
}

/// The integers at a path.
struct IntegerTally {
  private(set) var count = 0

  /// Which of the integers below 64 there are, as bits.
  private(set) var small: UInt64 = 0

  /// Whether there are others.
  private(set) var hasOthers = false

  /// How many may be years: those of four digits up to 2999.
  private(set) var years = 0

  @inline(__always) mutating func add(_ value: Int64) {
    count &+= 1
    if UInt64(bitPattern: value) < 64 {
      small |= 1 << UInt64(bitPattern: value)
    } else {
      hasOthers = true
      if 1000...2999 ~= value { years &+= 1 }
    }
  }

  @inline(__always) static func hash(_ value: Int64) -> UInt64 {
    let (high, low) = (UInt64(bitPattern: value) ^ Bytes.seed)
      .multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low &* 0xD6E8_FEB8_6659_FD93
  }
}
