import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ node: Explanation) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}

extension Checker {
  mutating func check(_ node: DescriptionRequest) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}
