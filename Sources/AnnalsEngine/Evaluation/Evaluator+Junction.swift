extension Filter {
  /// Whether a part of it may tell that another need not be asked.
  var isJunction: Bool {
    switch self {
    case .all, .any: true
    case .not(let filter): filter.isJunction
    default: false
    }
  }
}

extension Evaluator {
  /// `not`
  func negation(of filter: Filter, over block: Block) -> Mask {
    var mask = evaluate(filter, over: block)
    mask.negate()
    return mask
  }

  /// `and`: a condition is asked of those that none before it is known not to hold for.
  func conjunction(of filters: [Filter], over block: Block) -> Mask {
    junction(of: filters, over: block, told: .no) { $0.formConjunction($1) }
  }

  /// `or`: a condition is asked of those that none before it holds for.
  func disjunction(of filters: [Filter], over block: Block) -> Mask {
    junction(of: filters, over: block, told: .yes) { $0.formDisjunction($1) }
  }

  /// - Parameter truth: what one condition says for all.
  private func junction(
    of filters: [Filter], over block: Block, told truth: Truth,
    _ join: (inout Mask, Mask) -> Void
  ) -> Mask {
    guard let first = filters.first else { return Mask(count: block.count) }
    var mask = evaluate(first, over: block)
    for filter in filters.dropFirst() {
      guard let rest = block.without(truth, in: mask) else { break }
      join(&mask, evaluate(filter, over: rest))
    }
    return mask
  }
}
