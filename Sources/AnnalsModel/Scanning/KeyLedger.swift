/// The keys of the objects that are open while a value is stepped over, so that a key that
/// stands twice is noticed.
struct KeyLedger {
  private struct Key {
    var hash: UInt64
    var start: Int
    var length: Int
  }

  private let seed = Bytes.seed
  private var bytes: [UInt8] = []
  private var keys: [Key] = []

  /// Open addressing: an index into `keys` plus one; 0 where nothing is. Keys leave in the
  /// opposite order to their coming, so a place that is left can simply be free again.
  private var slots: [Int32] = []

  /// How many keys are held; what a frame begins with.
  var count: Int { keys.count }

  /// Adds a key to the innermost open object.
  ///
  /// - Parameter frame: what `count` was when the object began.
  /// - Returns: false when the object has it already.
  mutating func add(_ p: BytePointer, _ length: Int, frame: Int) -> Bool {
    if keys.count * 2 >= slots.count { grow() }
    // Every open object has a frame of its own, since the one around it has a key more.
    let hash =
      Bytes.hash(p, length, seed: seed) &+ UInt64(truncatingIfNeeded: frame)
      &* 0x9E37_79B9_7F4A_7C15
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at] != 0 {
      let key = Int(slots[at]) - 1
      if key >= frame, keys[key].hash == hash, isSame(keys[key], p, length) { return false }
      at = (at + 1) & mask
    }
    slots[at] = Int32(truncatingIfNeeded: keys.count + 1)
    keys.append(Key(hash: hash, start: bytes.count, length: length))
    bytes.append(contentsOf: UnsafeBufferPointer(start: p, count: length))
    return true
  }

  /// Adds a key that has been read before.
  mutating func add(_ key: String, frame: Int) {
    let padded = Array(key.utf8) + [UInt8](repeating: 0, count: Bytes.padding)
    padded.withUnsafeBufferPointer { buffer in
      guard let p = buffer.baseAddress else { return }
      _ = add(p, buffer.count - Bytes.padding, frame: frame)
    }
  }

  /// One of the keys that are held; empty for a number that is none.
  func text(_ number: Int) -> String {
    guard keys.indices.contains(number) else { return "" }
    let key = keys[number]
    return String(decoding: bytes[key.start..<key.start + key.length], as: UTF8.self)
  }

  /// Forgets the keys of the innermost object.
  mutating func close(frame: Int) {
    let mask = slots.count - 1
    while keys.count > frame, let key = keys.popLast() {
      let wanted = Int32(truncatingIfNeeded: keys.count + 1)
      var at = Int(truncatingIfNeeded: key.hash) & mask
      while slots[at] != wanted { at = (at + 1) & mask }
      slots[at] = 0
      bytes.removeLast(bytes.count - key.start)
    }
  }

  private func isSame(_ key: Key, _ p: BytePointer, _ length: Int) -> Bool {
    bytes[key.start..<key.start + key.length]
      .elementsEqual(UnsafeBufferPointer(start: p, count: length))
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: max(256, slots.count * 4))
    let mask = slots.count - 1
    for (index, key) in keys.enumerated() {
      var at = Int(truncatingIfNeeded: key.hash) & mask
      while slots[at] != 0 { at = (at + 1) & mask }
      slots[at] = Int32(truncatingIfNeeded: index + 1)
    }
  }
}
