/// Two bits an entity of a block: whether the condition holds, and whether that is known.
///
/// A bit of `yes` is never set where `known` is not, so that Kleene's tables become plain bit
/// operations.
struct Mask: Hashable, Sendable {
  private(set) var yes: [UInt64]
  private(set) var known: [UInt64]

  /// Nothing known about `count` entities.
  init(count: Int) {
    let words = (count + 63) / 64
    yes = Array(repeating: 0, count: words)
    known = Array(repeating: 0, count: words)
  }

  /// The truth of the entity at `index` of the block.
  subscript(index: Int) -> Truth {
    let (word, bit) = (index >> 6, UInt64(1) << UInt64(index & 63))
    guard known[word] & bit != 0 else { return .notKnown }
    return Truth(yes[word] & bit != 0)
  }

  /// Writes 64 entities at once.
  mutating func set(word: Int, yes yesBits: UInt64, known knownBits: UInt64) {
    yes[word] = yesBits & knownBits
    known[word] = knownBits
  }

  /// `not`: what is not known stays so.
  mutating func negate() {
    for word in yes.indices {
      yes[word] = known[word] & ~yes[word]
    }
  }

  /// `and`: no where one is no, yes where both are.
  mutating func formConjunction(_ other: Mask) {
    for word in yes.indices {
      let no = (known[word] & ~yes[word]) | (other.known[word] & ~other.yes[word])
      yes[word] &= other.yes[word]
      known[word] = yes[word] | no
    }
  }

  /// `or`: yes where one is yes, no where both are.
  mutating func formDisjunction(_ other: Mask) {
    for word in yes.indices {
      let no = known[word] & ~yes[word] & other.known[word] & ~other.yes[word]
      yes[word] |= other.yes[word]
      known[word] = yes[word] | no
    }
  }

  /// The part of a block that begins with a whole word.
  func block(_ block: Range<Int>) -> Mask {
    var mask = Mask(count: block.count)
    let first = block.lowerBound >> 6
    for word in mask.yes.indices where first + word < yes.count {
      mask.set(word: word, yes: yes[first + word], known: known[first + word])
    }
    return mask
  }
}
