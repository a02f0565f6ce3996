/// Names by their folded bytes: an open hash table over one buffer, because a dictionary of
/// strings takes longer to fill than a whole query may take to answer.
struct NameTable: Sendable {
  /// The names as they were inserted, one after another: a text each would take longer to make
  /// than all else here.
  private var phrases: [UInt8] = []
  private var phraseOffsets: [Int] = [0]
  private(set) var categories: [Vocabulary.Category] = []
  private var hashes: [UInt64] = []

  /// The folded names one after another; name *n* stands at `offsets[n]..<offsets[n + 1]`.
  private var buffer: [UInt8] = []
  private var offsets: [Int32] = [0]

  /// The bytes of the longest folded name.
  private(set) var longest = 0

  /// Indices of names, or -1; the count is a power of two.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  /// Where names go on after a word.
  private var prefixes = PrefixFilter(16)
  private var folder = NameFolder()

  /// Differs from run to run, so that no model can be made whose names collide.
  let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  mutating func reserve(_ count: Int) {
    phrases.reserveCapacity(count * 20)
    phraseOffsets.reserveCapacity(count + 1)
    categories.reserveCapacity(count)
    hashes.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    buffer.reserveCapacity(count * 20)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { rebuild(size) }
  }

  /// The folded bytes of the name at an index.
  func folded(_ index: Int) -> ArraySlice<UInt8> {
    buffer[Int(offsets[index])..<Int(offsets[index + 1])]
  }

  /// How many names there are.
  var count: Int { categories.count }

  /// The name at an index as it was inserted.
  func phrase(_ index: Int) -> String {
    String(decoding: phrases[phraseOffsets[index]..<phraseOffsets[index + 1]], as: UTF8.self)
  }

  /// Inserts a name in UTF-8.
  mutating func insert(_ phrase: UnsafeBufferPointer<UInt8>, _ category: Vocabulary.Category) {
    folder.removeAll()
    folder.fold(phrase)
    guard folder.count > 0, buffer.count + folder.count < Int(Int32.max) else { return }
    let start = buffer.count
    buffer.append(contentsOf: folder.bytes)
    let hash = Self.hash(buffer, start, buffer.count, seed, &prefixes)
    let slot = slot(of: buffer, start, buffer.count, hash)
    if slots[slot] >= 0 {
      buffer.removeLast(buffer.count - start)
      categories[Int(slots[slot])].formUnion(category)
      return
    }
    slots[slot] = Int32(count)
    phrases.append(contentsOf: phrase)
    phraseOffsets.append(phrases.count)
    categories.append(category)
    hashes.append(hash)
    offsets.append(Int32(buffer.count))
    longest = max(longest, buffer.count - start)
    if count * 2 > slots.count { rebuild(slots.count * 2) }
  }

  /// What the folded name in a folder is, whose hash this is.
  func categories(of folder: NameFolder, _ hash: UInt64) -> Vocabulary.Category {
    guard folder.count <= longest else { return [] }
    let slot = slot(of: folder.storage, 0, folder.count, hash)
    return slots[slot] >= 0 ? categories[Int(slots[slot])] : []
  }

  /// What a folded name is.
  func categories(of name: [UInt8]) -> Vocabulary.Category {
    let slot = slot(of: name, 0, name.count, hash(name))
    return slots[slot] >= 0 ? categories[Int(slots[slot])] : []
  }

  /// Whether a longer name may begin with the words of this hash.
  func mayGoOn(after hash: UInt64) -> Bool { prefixes.mayContain(hash) }

  func hash(_ name: [UInt8]) -> UInt64 {
    var hash = NameHash(seed: seed)
    for byte in name { hash.add(byte) }
    return hash.value
  }

  /// The hash of a name, whose beginnings are put into a filter on the way.
  private static func hash(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ seed: UInt64, _ prefixes: inout PrefixFilter
  ) -> UInt64 {
    var hash = NameHash(seed: seed)
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: " ") { prefixes.insert(hash.value) }
      hash.add(byte)
    }
    return hash.value
  }

  /// The slot that holds the name, or the free one where it belongs.
  private func slot(of bytes: [UInt8], _ start: Int, _ end: Int, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash && folded(index).elementsEqual(bytes[start..<end]) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func rebuild(_ size: Int) {
    slots = Array(repeating: -1, count: size)
    prefixes = PrefixFilter(size)
    for (index, hash) in hashes.enumerated() {
      _ = Self.hash(buffer, Int(offsets[index]), Int(offsets[index + 1]), seed, &prefixes)
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
  }
}
