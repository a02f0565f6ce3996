import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  /// Whether the state is one of some grades.
  func truth(of state: Fact, in grades: Set<Int>) -> Truth {
    state.grade.map { .of(grades.contains($0)) } ?? .notKnown
  }

  /// The truth on each day of some stretches.
  private func truths(
    _ history: NaiveHistory, _ grades: Set<Int>, _ stretches: [Stretch]
  ) -> [Truth] {
    stretches.flatMap(\.days).map { truth(of: history.state(on: $0), in: grades) }
  }

  func truth(_ node: State, _ thing: Thing) -> Truth {
    let history = history(of: line(node.track), thing)
    let truth = window(node.window, thing).truth { stretches in
      .any(truths(history, grades(node.values), stretches))
    }
    return node.sense == .affirmed ? truth : truth.opposite
  }

  func truth(_ node: Ever, _ thing: Thing) -> Truth {
    let history = history(of: line(node.track), thing)
    let grades = grades(node.values)
    func isSeen(_ history: NaiveHistory, _ stretches: [Stretch]) -> Bool {
      truths(history, grades, stretches).contains(.yes)
    }
    switch node.quantifier {
    case .ever:
      return window(node.window, thing).truth { stretches in
        if isSeen(history, stretches) { return .yes }
        return history.worlds.contains { isSeen($0, stretches) } ? .notKnown : .no
      }
    case .neverKnown:
      return window(node.window, thing).truth { .of(!isSeen(history, $0)) }
    case .never:
      guard node.window != nil else {
        let covered = Stretch(first: world.coverage ?? 0, last: today)
        return .any(truths(history, grades, [covered])).opposite
      }
      return window(node.window, thing).truth { stretches in
        .any(truths(history, grades, stretches)).opposite
      }
    }
  }

  func truth(_ node: Standing, _ thing: Thing) -> Truth {
    let history = history(of: line(node.track), thing)
    let grades = grades(node.values)
    switch node.extent {
    case .window(let window):
      return self.window(window, thing).truth { .all(truths(history, grades, $0)) }
    case .atLeast(let duration):
      let now = truth(of: history.state(on: today), in: grades)
      guard now == .yes else { return now }
      var start = today
      while truth(of: history.state(on: start - 1), in: grades) == .yes { start -= 1 }
      if moved(start, duration, 1) <= today { return .yes }
      return history.entries.first?.day == start && isHidden(history, node.track)
        ? .notKnown : .no
    }
  }

  /// Whether the first spell of a history may have begun before it.
  func isHidden(_ history: NaiveHistory, _ track: Name?) -> Bool {
    guard let first = history.entries.first else { return false }
    guard line(track) == .rating, let coverage = world.coverage else { return true }
    return coverage > first.day
  }
}
