import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ named: NamedCondition) -> Filter? {
    report(.notYet, at: named.range)
    return nil
  }
}
