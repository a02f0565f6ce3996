/// Gives every distinct text a code in the order of first appearance, while a file is read.
package struct TextDictionaryBuilder: ~Copyable {
  /// How many distinct texts there are.
  package private(set) var count = 0

  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCapacity: Int
  private var starts: UnsafeMutablePointer<Int>
  private var startCapacity: Int

  /// Open addressing: the high half of a hash, and a code plus one; 0 where nothing is.
  private var slots: UnsafeMutablePointer<Slot>
  private var slotMask: Int

  private let seed = Bytes.seed

  /// Short texts that came lately, each at a place of its own: most columns have few texts,
  /// and these are told apart without a look at the arena.
  private var recent: UnsafeMutablePointer<Recent>

  private struct Recent {
    /// The text in words, with zeros behind it, and which of their bytes count.
    var words: (UInt64, UInt64, UInt64)
    var masks: (UInt64, UInt64, UInt64)
    var length: Int32
    var code: Int32

    static let none = Recent(words: (0, 0, 0), masks: (0, 0, 0), length: -1, code: 0)

    @inline(__always) func stands(at p: BytePointer) -> Bool {
      let first = (Bytes.word(p) ^ words.0) & masks.0
      let middle = (Bytes.word(p + 8) ^ words.1) & masks.1
      let last = (Bytes.word(p + 16) ^ words.2) & masks.2
      return first | middle | last == 0
    }
  }

  private static let recentCount = 64

  /// Texts up to here are known by three words.
  private static let recentLength = 24

  private struct Slot {
    var tag: UInt32
    var codePlusOne: UInt32
  }

  package init() {
    byteCapacity = 256
    bytes = .allocate(capacity: byteCapacity + Bytes.padding)
    bytes.initialize(repeating: 0, count: byteCapacity + Bytes.padding)
    startCapacity = 16
    starts = .allocate(capacity: startCapacity + 1)
    starts.initialize(to: 0)
    slotMask = 31
    slots = .allocate(capacity: slotMask + 1)
    slots.initialize(repeating: Slot(tag: 0, codePlusOne: 0), count: slotMask + 1)
    recent = .allocate(capacity: Self.recentCount)
    recent.initialize(repeating: .none, count: Self.recentCount)
  }

  deinit {
    bytes.deallocate()
    starts.deallocate()
    slots.deallocate()
    recent.deallocate()
  }

  /// The code of a text, a new one when it has not been seen. `Bytes.padding` readable bytes
  /// must follow it.
  @inline(__always) mutating func code(_ p: BytePointer, _ length: Int) -> Int32 {
    guard length <= Self.recentLength else { return lookUp(p, length) }
    let place = place(of: Bytes.word(p) & Self.mask(length))
    if place.pointee.length == length, place.pointee.stands(at: p) { return place.pointee.code }
    let code = lookUp(p, length)
    // What is written with escapes looks like another text in a file.
    if Self.isPlain(p, length) { remember(p, length, code, at: place) }
    return code
  }

  /// The text that stands at a place, before a quote, when it is one that `foretell` was told of
  /// lately; its length is -1 when it is another one.
  @inline(__always) func foretold(_ p: BytePointer) -> (code: Int32, length: Int) {
    let place = place(of: Bytes.word(p))
    let length = Int(place.pointee.length)
    guard place.pointee.stands(at: p), length >= 0, p[length] == UInt8(ascii: "\"") else {
      return (TextColumn.missing, -1)
    }
    return (place.pointee.code, length)
  }

  /// Lets a text be foretold that stands before a quote. What follows a short text is part of
  /// where it is looked for: that is the same as a rule.
  mutating func foretell(_ p: BytePointer, _ length: Int, _ code: Int32) {
    guard length <= Self.recentLength else { return }
    remember(p, length, code, at: place(of: Bytes.word(p)))
  }

  /// Whether a text of at most `recentLength` bytes is written in JSON as it is: without a quote,
  /// a backslash or a control character.
  private static func isPlain(_ p: BytePointer, _ length: Int) -> Bool {
    var special: UInt64 = 0
    for start in stride(from: 0, to: length, by: 8) {
      let mask = mask(length &- start)
      let word = Bytes.word(p + start) & mask | ~mask & 0x2020_2020_2020_2020
      let control = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      special |=
        control | Bytes.zeros(word ^ 0x2222_2222_2222_2222)
        | Bytes.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
    }
    return special == 0
  }

  @inline(__always) private func place(of word: UInt64) -> UnsafeMutablePointer<Recent> {
    recent + Int(truncatingIfNeeded: (word &* 0xD6E8_FEB8_6659_FD93) >> 58)
  }

  private func remember(
    _ p: BytePointer, _ length: Int, _ code: Int32, at place: UnsafeMutablePointer<Recent>
  ) {
    let masks = (Self.mask(length), Self.mask(length &- 8), Self.mask(length &- 16))
    place.pointee = Recent(
      words: (
        Bytes.word(p) & masks.0, Bytes.word(p + 8) & masks.1, Bytes.word(p + 16) & masks.2
      ), masks: masks, length: Int32(truncatingIfNeeded: length), code: code)
  }

  /// The first bytes of a word, none to all.
  @inline(__always) private static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : (1 << UInt64(truncatingIfNeeded: 8 &* count)) &- 1
  }

  @inline(never) private mutating func lookUp(_ p: BytePointer, _ length: Int) -> Int32 {
    let hash = Bytes.hash(p, length, seed: seed)
    let tag = UInt32(truncatingIfNeeded: hash >> 32)
    var at = Int(truncatingIfNeeded: hash) & slotMask
    while true {
      let slot = slots[at]
      if slot.codePlusOne == 0 { return insert(p, length, tag, at) }
      if slot.tag == tag {
        let code = Int(slot.codePlusOne) &- 1
        let start = starts[code]
        if starts[code &+ 1] &- start == length, Bytes.equal(BytePointer(bytes) + start, p, length)
        {
          return Int32(truncatingIfNeeded: code)
        }
      }
      at = (at &+ 1) & slotMask
    }
  }

  /// What the texts take, with where they begin and how they are found.
  var textBytes: Int { starts[count] + count * 24 }

  /// The code of a text that has been seen; -1 for any other.
  func known(_ p: BytePointer, _ length: Int) -> Int32 {
    let hash = Bytes.hash(p, length, seed: seed)
    var at = Int(truncatingIfNeeded: hash) & slotMask
    while slots[at].codePlusOne != 0 {
      let code = Int(slots[at].codePlusOne) - 1
      let start = starts[code]
      if starts[code + 1] - start == length, Bytes.equal(BytePointer(bytes) + start, p, length) {
        return Int32(truncatingIfNeeded: code)
      }
      at = (at + 1) & slotMask
    }
    return -1
  }

  /// Adds a text that is not on the way of the bytes being read.
  package mutating func code(_ text: String) -> Int32 {
    let padded = Self.padded(text)
    return padded.withUnsafeBufferPointer { buffer in
      guard let p = buffer.baseAddress else { return TextColumn.missing }
      return code(p, buffer.count - Bytes.padding)
    }
  }

  private static func padded(_ text: String) -> [UInt8] {
    Array(text.utf8) + [UInt8](repeating: 0, count: Bytes.padding)
  }

  /// The text of a code that has been given out.
  package func text(_ code: Int32) -> String {
    let code = Int(code)
    guard code >= 0, code < count else { return "" }
    let run = UnsafeBufferPointer(
      start: bytes + starts[code], count: starts[code + 1] - starts[code])
    return String(decoding: run, as: UTF8.self)
  }

  /// The dictionary as it stands.
  package func finished() -> TextDictionary {
    TextDictionary(
      bytes: Array(UnsafeBufferPointer(start: bytes, count: starts[count])),
      offsets: Array(UnsafeBufferPointer(start: starts, count: count + 1)))
  }

  // MARK: - Growing

  /// Makes room for so many texts in all, of the length of those so far.
  mutating func reserve(_ total: Int) {
    guard count > 0, total > startCapacity else { return }
    growBytes(to: starts[count] / count * total)
    growStarts(to: total)
    growSlots(for: total)
  }

  @inline(never) private mutating func insert(
    _ p: BytePointer, _ length: Int, _ tag: UInt32, _ at: Int
  ) -> Int32 {
    let start = starts[count]
    if start + length > byteCapacity { growBytes(to: start + length) }
    if count == startCapacity { growStarts(to: startCapacity * 2) }
    UnsafeMutableRawPointer(bytes + start).copyMemory(from: p, byteCount: length)
    starts[count + 1] = start + length
    count += 1
    slots[at] = Slot(tag: tag, codePlusOne: UInt32(truncatingIfNeeded: count))
    if count * 2 > slotMask { growSlots(for: count * 4) }
    return Int32(truncatingIfNeeded: count - 1)
  }

  private mutating func growBytes(to needed: Int) {
    let capacity = max(needed, byteCapacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Bytes.padding)
    larger.update(from: bytes, count: starts[count])
    bytes.deallocate()
    bytes = larger
    byteCapacity = capacity
  }

  private mutating func growStarts(to capacity: Int) {
    let larger = UnsafeMutablePointer<Int>.allocate(capacity: capacity + 1)
    larger.update(from: starts, count: count + 1)
    starts.deallocate()
    starts = larger
    startCapacity = capacity
  }

  private mutating func growSlots(for total: Int) {
    var mask = slotMask
    while mask < total * 2 { mask = mask * 2 + 1 }
    let larger = UnsafeMutablePointer<Slot>.allocate(capacity: mask + 1)
    larger.initialize(repeating: Slot(tag: 0, codePlusOne: 0), count: mask + 1)
    for code in 0..<count {
      let hash = Bytes.hash(
        BytePointer(bytes) + starts[code], starts[code + 1] - starts[code], seed: seed)
      var at = Int(truncatingIfNeeded: hash) & mask
      while larger[at].codePlusOne != 0 { at = (at + 1) & mask }
      larger[at] = Slot(
        tag: UInt32(truncatingIfNeeded: hash >> 32),
        codePlusOne: UInt32(truncatingIfNeeded: code + 1))
    }
    slots.deallocate()
    slots = larger
    slotMask = mask
  }
}
