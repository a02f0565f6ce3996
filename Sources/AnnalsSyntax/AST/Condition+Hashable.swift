/// Written out, because comparing a deep tree is recursion: the functions that call
/// themselves keep no room on the stack for every kind of condition.
extension Condition {
  package static func == (left: Condition, right: Condition) -> Bool {
    switch left {
    case .junction, .negation: isSameNested(left, right)
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .missing:
      isSameLeaf(left, right)
    }
  }

  private static func isSameNested(_ left: Condition, _ right: Condition) -> Bool {
    if case .negation(let left) = left, case .negation(let right) = right { return left == right }
    if case .junction(let left) = left, case .junction(let right) = right { return left == right }
    return false
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
