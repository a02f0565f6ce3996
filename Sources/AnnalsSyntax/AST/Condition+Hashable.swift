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
    switch (left, right) {
    case (.negation(let left), .negation(let right)):
      pairs.append((left.condition, right.condition))
      return left.range == right.range
    case (.junction(let left), .junction(let right)):
      pairs += zip(left.terms, right.terms)
      return left.connective == right.connective && left.range == right.range
        && left.terms.count == right.terms.count
    case (.comparison, _), (.containment, _), (.presence, _), (.change, _), (.arrival, _),
      (.graded, _), (.ever, _), (.state, _), (.standing, _), (.sequence, _), (.missing, _),
      (.junction, _), (.negation, _):
      return isSameLeaf(left, right)
    }
  }

  private static func isSameLeaf(_ left: Condition, _ right: Condition) -> Bool {
    switch (left, right) {
    case (.comparison(let left), .comparison(let right)): left == right
    case (.containment(let left), .containment(let right)): left == right
    case (.presence(let left), .presence(let right)): left == right
    case (.change(let left), .change(let right)): left == right
    case (.arrival(let left), .arrival(let right)): left == right
    case (.graded(let left), .graded(let right)): left == right
    case (.ever(let left), .ever(let right)): left == right
    case (.state(let left), .state(let right)): left == right
    case (.standing(let left), .standing(let right)): left == right
    case (.sequence(let left), .sequence(let right)): left == right
    case (.missing(let left), .missing(let right)): left == right
    case (.comparison, _), (.containment, _), (.presence, _), (.change, _), (.arrival, _),
      (.graded, _), (.ever, _), (.state, _), (.standing, _), (.sequence, _), (.missing, _),
      (.junction, _), (.negation, _):
      false
    }
  }

  /// Where a condition stands, and what it is about, tell most conditions apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(subject)
  }
}
