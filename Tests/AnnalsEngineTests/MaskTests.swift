import Testing

@testable import AnnalsEngine

/// Kleene's tables, bit by bit.
@Suite struct MaskTests {
  static let truths: [Truth] = [.yes, .no, .notKnown]

  /// A mask of nine entities: each pair of truths once, this one the left or the right.
  private func mask(_ truth: (Truth, Truth) -> Truth) -> Mask {
    var (yes, known): (UInt64, UInt64) = (0, 0)
    for (index, pair) in Self.pairs.enumerated() {
      let value = truth(pair.0, pair.1)
      if value == .yes { yes |= 1 << UInt64(index) }
      if value != .notKnown { known |= 1 << UInt64(index) }
    }
    var mask = Mask(count: Self.pairs.count)
    mask.set(word: 0, yes: yes, known: known)
    return mask
  }

  private static let pairs = truths.flatMap { left in truths.map { (left, $0) } }

  @Test func andIsNoWhereOneIsNo() {
    var left = mask { left, _ in left }
    left.formConjunction(mask { _, right in right })
    for (index, pair) in Self.pairs.enumerated() {
      let expected: Truth =
        pair.0 == .no || pair.1 == .no ? .no : pair == (.yes, .yes) ? .yes : .notKnown
      #expect(left[index] == expected, "\(pair)")
    }
  }

  @Test func orIsYesWhereOneIsYes() {
    var left = mask { left, _ in left }
    left.formDisjunction(mask { _, right in right })
    for (index, pair) in Self.pairs.enumerated() {
      let expected: Truth =
        pair.0 == .yes || pair.1 == .yes ? .yes : pair == (.no, .no) ? .no : .notKnown
      #expect(left[index] == expected, "\(pair)")
    }
  }

  @Test func notKeepsWhatIsNotKnown() {
    var negated = mask { left, _ in left }
    negated.negate()
    for (index, pair) in Self.pairs.enumerated() {
      let expected: Truth = pair.0 == .yes ? .no : pair.0 == .no ? .yes : .notKnown
      #expect(negated[index] == expected)
    }
    negated.negate()
    #expect(negated == mask { left, _ in left })
  }

  @Test func aBlockIsAskedOfThoseThatAreLeft() throws {
    var mask = Mask(count: 70)
    mask.set(word: 0, yes: .max, known: .max)
    mask.set(word: 1, yes: 0b011111, known: 0b011111)
    let block = Block(100..<170)
    #expect(block.asked(1) == 0b111111)
    let rest = try #require(block.without(.yes, in: mask))
    #expect((rest.asked(0), rest.asked(1)) == (0, 0b100000))
    #expect(try #require(block.without(.no, in: mask)).asked(0) == .max)
    mask.set(word: 1, yes: 0b111111, known: 0b111111)
    #expect(block.without(.yes, in: mask) == nil)
  }
}
