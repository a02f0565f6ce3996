import Testing

@testable import AnnalsEngine

@Suite struct ExactNumberTests {
  @Test func wholeNumbersAndFractionsCompareExactly() {
    #expect(ExactNumber.fraction(9_007_199_254_740_992) < .whole(9_007_199_254_740_993))
    #expect(ExactNumber.whole(9_007_199_254_740_992) == .fraction(9_007_199_254_740_992))
    #expect(ExactNumber.whole(.max) < .fraction(9_223_372_036_854_775_808))
    #expect(ExactNumber.whole(.min) == .fraction(-9_223_372_036_854_775_808))
    #expect(ExactNumber.whole(2) < .fraction(2.5))
    #expect(ExactNumber.fraction(2.5) < .whole(3))
    #expect(ExactNumber.whole(-3) < .fraction(-2.5))
    #expect(ExactNumber.fraction(-2.5) < .whole(-2))
    #expect(ExactNumber.whole(5) < .fraction(1e300))
    #expect(ExactNumber.fraction(-1e300) < .whole(.min))
  }

  @Test func equalNumbersHashAlike() {
    #expect(Set([ExactNumber.whole(2), .fraction(2)]).count == 1)
  }

  @Test func rangesKeepTheirLimits() {
    let twenty = ExactNumber.whole(20)
    let above = NumberRange(low: NumberLimit(value: twenty, isIncluded: false), high: nil)
    let atLeast = NumberRange(low: NumberLimit(value: twenty, isIncluded: true), high: nil)
    #expect(!above.contains(twenty))
    #expect(atLeast.contains(twenty))
    #expect(above.contains(.fraction(20.000001)))
    #expect(!atLeast.contains(.fraction(19.999999)))
  }

  @Test func aPartIsOfDecimalsWhereTheyAreShortEnough() {
    #expect(ExactNumber.whole(300).part(.fraction(0.1)) == .fraction(0.3))
    #expect(ExactNumber.fraction(1e300).part(.whole(10)) == .fraction(1e299))
    #expect(ExactNumber.fraction(1e308).part(.whole(.max)) == .fraction(.greatestFiniteMagnitude))
  }
}
