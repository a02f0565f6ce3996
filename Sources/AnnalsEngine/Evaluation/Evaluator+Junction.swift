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
    guard let first = filters.first else { return Mask(count: block.count) }
    var mask = evaluate(first, over: block)
    for filter in filters.dropFirst() {
      guard let rest = block.without(.no, in: mask) else { break }
      mask.formConjunction(evaluate(filter, over: rest))
    }
    return mask
  }

  /// `or`: a condition is asked of those that none before it holds for.
  func disjunction(of filters: [Filter], over block: Block) -> Mask {
    guard let first = filters.first else { return Mask(count: block.count) }
    var mask = evaluate(first, over: block)
    for filter in filters.dropFirst() {
      guard let rest = block.without(.yes, in: mask) else { break }
      mask.formDisjunction(evaluate(filter, over: rest))
    }
    return mask
  }
}
