import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `expect no councils where rating is unknown`
  mutating func check(_ node: Expected) -> Task? {
    check(node.listing).map { .expectation($0, node) }
  }
}
