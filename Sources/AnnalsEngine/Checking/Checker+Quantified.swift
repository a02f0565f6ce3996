import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ quantified: Quantified) -> Filter? {
    report(.notYet, at: quantified.range)
    return nil
  }
}
