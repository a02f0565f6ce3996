import AnnalsSyntax

extension Checker {
  /// `use "more.annals"`: whoever reads files has taken such a statement out before.
  mutating func check(_ node: Use) -> Task? {
    report(.useRefused, at: node.range)
    return nil
  }
}
