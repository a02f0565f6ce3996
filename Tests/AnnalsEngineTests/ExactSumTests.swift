import Testing

@testable import AnnalsEngine

/// Sums and differences as people write them.
@Suite struct ExactSumTests {
  @Test func tenthsAddUpToTenths() {
    #expect(ExactSum([0.1, 0.2].map { .fraction($0) }).total == .fraction(0.3))
    #expect(ExactSum([16.4, 7.25, 0.1].map { .fraction($0) }).total == .fraction(23.75))
  }

  @Test func wholeNumbersAddUpToWholeNumbers() {
    let large = Int64.max / 2
    #expect(ExactSum([.whole(large), .whole(large), .whole(1)]).total == .whole(Int64.max))
    #expect(ExactSum([.whole(.max), .whole(.max)]).total == .fraction(Double(Int64.max) * 2))
    #expect(
      ExactSum([.whole(9_007_199_254_740_993), .whole(1)]).average(of: 2)
        == .whole(4_503_599_627_370_497))
  }

  @Test func theOrderDoesNotMatter() {
    let numbers = [1e300, 0.1, -1e300, 1e-300, 3, .pi, -2.5, 1e17].map { ExactNumber.fraction($0) }
    let sum = ExactSum(numbers).total
    for turn in numbers.indices {
      let turned = Array(numbers[turn...] + numbers[..<turn])
      #expect(ExactSum(turned).total == sum)
      #expect(ExactSum(turned.reversed()).total == sum)
    }
  }

  @Test func whatIsTooLargeStaysFinite() {
    let most = ExactNumber.fraction(.greatestFiniteMagnitude)
    #expect(ExactSum([most, most]).total == most)
    #expect(most.less(.fraction(-.greatestFiniteMagnitude)) == most)
    #expect(ExactNumber.whole(.min).magnitude == .fraction(-Double(Int64.min)))
    #expect(ExactNumber.whole(.min).less(.whole(.max)) == .fraction(-18_446_744_073_709_551_616))
  }

  @Test func whatHasTooManyDigitsIsAddedNearly() {
    let large = [ExactNumber](repeating: .whole(.max), count: 40_000)
    let small = ExactNumber.fraction(0.000_000_000_000_001)
    #expect(ExactSum(large + [small]).total == .fraction(Double(Int64.max) * 40_000))
    #expect(ExactSum([small] + large).average(of: 40_001).double < Double(Int64.max))
    let low = -Double.greatestFiniteMagnitude
    #expect(ExactSum([.fraction(low), .fraction(low)]).total == .fraction(low))
  }

  @Test func differencesAreOfDecimals() {
    #expect(ExactNumber.fraction(14.4).distance(from: .fraction(16.4)) == .whole(2))
    #expect(ExactNumber.fraction(5.1).less(.fraction(5)) == .fraction(0.1))
    #expect(ExactNumber.fraction(30).part(.whole(10)) == .whole(3))
    #expect(ExactNumber.fraction(16.4).part(.fraction(12.5)) == .fraction(2.05))
  }

  @Test(arguments: [0.1, 16.4, 1e-15, 123_456.789, -0.5, 0, 9_007_199_254_740_991])
  func shortDecimalsReadBack(_ number: Double) throws {
    let decimal = try #require(ExactDecimal(.fraction(number)))
    #expect(decimal.number == number)
  }

  @Test(arguments: [1e-16, 1e17, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func longFractionsAreNoDecimals(_ number: Double) {
    #expect(ExactDecimal(.fraction(number)) == nil)
  }
}
