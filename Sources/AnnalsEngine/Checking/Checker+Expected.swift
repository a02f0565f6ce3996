import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ node: Expected) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}
