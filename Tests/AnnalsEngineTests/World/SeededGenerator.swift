/// A small random generator with a seed, so that a failure comes again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// What comes first.
  private var choices: ArraySlice<UInt8> = []

  init(seed: UInt64) {
    state = seed
  }

  /// Choices that somebody made, two bytes each; when they are used up it goes on as from 0.
  init(choices: ArraySlice<UInt8>) {
    self.init(seed: 0)
    self.choices = choices
  }

  mutating func next() -> UInt64 {
    if let low = choices.popFirst() {
      return UInt64(low) | UInt64(choices.popFirst() ?? 0) << 8
    }
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to one below `limit`.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
