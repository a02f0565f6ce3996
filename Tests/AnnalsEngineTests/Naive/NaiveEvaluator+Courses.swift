import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  /// Whether steps of each kind come one after another, all in the window.
  func courses(
    _ node: Course, _ history: NaiveHistory, _ stretches: [Stretch]
  ) -> (sure: Int, possible: Int) {
    let known = history.known
    let sets = node.movements.map { (from: grades($0.from), to: grades($0.to)) }
    func isStep(_ movement: Int, to end: Int) -> Bool {
      guard end > 0, let old = known[end - 1].value.grade, let new = known[end].value.grade else {
        return false
      }
      return sets[movement].from.contains(old) && sets[movement].to.contains(new)
        && holds(node.movements[movement].verb, old, new)
        && stretches.contains { $0.contains(known[end].day) }
        && (!node.isInOneFramework || known[end].family == known[end - 1].family)
    }
    /// Whether the rest of the list can follow the step to the grading at an index.
    func goesOn(_ movement: Int, after last: Int) -> Bool {
      if movement == node.movements.count { return true }
      return known.indices.contains { next in
        next > last && (!node.movements[movement].isDirect || next == last + 1)
          && isStep(movement, to: next)
          && node.within.map { known[next].day <= moved(known[last].day, $0, 1) } ?? true
          && (!node.isInOneFramework || known[next].family == known[last].family)
          && goesOn(movement + 1, after: next)
      }
    }
    let isSeen = known.indices.contains { isStep(0, to: $0) && goesOn(1, after: $0) }
    return isSeen ? (1, 1) : (0, 0)
  }
}
