/// Written out, because comparing a deep tree by recursion could use up the stack of a thread.
extension Condition {
  package static func == (left: Condition, right: Condition) -> Bool {
    var pairs = [(left, right)]
    while let (left, right) = pairs.popLast() {
      guard isSame(left, right, but: &pairs) else { return false }
    }
    return true
  }

  /// - Parameter pairs: gets the conditions inside that must be the same too.
  private static func isSame(
    _ left: Condition, _ right: Condition, but pairs: inout [(Condition, Condition)]
  ) -> Bool {
    switch left {
    case .negation(let left):
      guard case .negation(let right) = right else { return false }
      pairs.append((left.condition, right.condition))
      return left.range == right.range
    case .junction(let left):
      guard case .junction(let right) = right else { return false }
      pairs += zip(left.terms, right.terms)
      return left.connective == right.connective && left.range == right.range
        && left.terms.count == right.terms.count
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state, .standing,
      .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named, .missing:
      return isSameLeaf(left, right)
    }
  }

  private static func isSameLeaf(_ left: Condition, _ right: Condition) -> Bool {
    switch left {
    case .comparison(let left):
      if case .comparison(let right) = right { left == right } else { false }
    case .containment(let left):
      if case .containment(let right) = right { left == right } else { false }
    case .presence(let left):
      if case .presence(let right) = right { left == right } else { false }
    case .change(let left):
      if case .change(let right) = right { left == right } else { false }
    case .arrival(let left):
      if case .arrival(let right) = right { left == right } else { false }
    case .graded(let left):
      if case .graded(let right) = right { left == right } else { false }
    case .ever(let left):
      if case .ever(let right) = right { left == right } else { false }
    case .state(let left):
      if case .state(let right) = right { left == right } else { false }
    case .standing(let left):
      if case .standing(let right) = right { left == right } else { false }
    case .sequence(let left):
      if case .sequence(let right) = right { left == right } else { false }
    case .course(let left):
      if case .course(let right) = right { left == right } else { false }
    case .lasting(let left):
      if case .lasting(let right) = right { left == right } else { false }
    case .spells(let left):
      if case .spells(let right) = right { left == right } else { false }
    case .trend(let left):
      if case .trend(let right) = right { left == right } else { false }
    case .dated(let left):
      if case .dated(let right) = right { left == right } else { false }
    case .quantified(let left):
      if case .quantified(let right) = right { left == right } else { false }
    case .named(let left):
      if case .named(let right) = right { left == right } else { false }
    case .missing(let left):
      if case .missing(let right) = right { left == right } else { false }
    case .junction, .negation: false
    }
  }

  /// Where a condition stands, and what it is about, tell most conditions apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(subject)
  }
}
