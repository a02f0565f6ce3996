import AnnalsModel
import AnnalsSyntax
import Testing

/// Queries are read and days are written in modules that do not know each other.
@Suite struct MonthTests {
  @Test func aMonthIsReadByTheNameThatItIsWrittenBy() {
    for (index, month) in MonthName.allCases.enumerated() {
      let day = Day(year: 2024, month: index + 1, day: 5)
      #expect(day?.inWords == "5 \(month.rawValue) 2024")
    }
  }
}
