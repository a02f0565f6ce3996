import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ trend: Trend) -> Filter? {
    report(.notYet, at: trend.range)
    return nil
  }
}
