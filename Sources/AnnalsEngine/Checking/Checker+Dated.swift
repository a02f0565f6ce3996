import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ dated: Dated) -> Filter? {
    report(.notYet, at: dated.range)
    return nil
  }
}
