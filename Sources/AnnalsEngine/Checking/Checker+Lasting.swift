import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ lasting: Lasting) -> Filter? {
    report(.notYet, at: lasting.range)
    return nil
  }
}
