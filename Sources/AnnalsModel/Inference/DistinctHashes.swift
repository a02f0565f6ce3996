/// The hashes of the different values at a path: whether one came twice, and whether those of
/// another path are among them.
///
/// Only a load by what was inferred decides; it looks at the values themselves.
final class DistinctHashes {
  /// Whether the set stopped growing, so that it can vouch for nothing.
  private(set) var isFull = false
  private(set) var count = 0

  /// Open addressing; 0 where nothing is.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mask: Int

  /// How many hashes one set holds at most: 32 MiB of them.
  static let most = 1 << 21

  init() {
    mask = 31
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
  }

  deinit { slots.deallocate() }

  /// Adds a hash.
  ///
  /// - Returns: false when it was there already.
  func insert(_ hash: UInt64) -> Bool {
    let hash = hash | 1
    var at = Self.start(hash, mask)
    while slots[at] != 0 {
      if slots[at] == hash { return false }
      at = (at &+ 1) & mask
    }
    if count == Self.most {
      isFull = true
      return true
    }
    slots[at] = hash
    count += 1
    if count * 2 > mask { grow() }
    return true
  }

  /// How many of the hashes another set has too.
  func shared(with other: DistinctHashes) -> Int {
    (0...mask).count { slots[$0] != 0 && other.contains(slots[$0]) }
  }

  private func contains(_ hash: UInt64) -> Bool {
    var at = Self.start(hash, mask)
    while slots[at] != 0 {
      if slots[at] == hash { return true }
      at = (at &+ 1) & mask
    }
    return false
  }

  /// The lowest bit is set in every hash and says nothing.
  private static func start(_ hash: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 1) & mask
  }

  private func grow() {
    let wider = mask * 2 + 1
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: wider + 1)
    larger.initialize(repeating: 0, count: wider + 1)
    for index in 0...mask where slots[index] != 0 {
      var at = Self.start(slots[index], wider)
      while larger[at] != 0 { at = (at &+ 1) & wider }
      larger[at] = slots[index]
    }
    slots.deallocate()
    slots = larger
    mask = wider
  }
}
