import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ spells: Spells) -> Filter? {
    report(.notYet, at: spells.range)
    return nil
  }
}
