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
        let mayBe =
          history.worlds.contains { isSeen($0, stretches) }
          || history.mayHaveBeen(grades, in: stretches)
        return mayBe ? .notKnown : .no
      }
    case .neverKnown:
      return window(node.window, thing).truth(isOfAll: true) { .of(!isSeen(history, $0)) }
    case .never:
      func never(_ stretches: [Stretch]) -> Truth {
        let never = Truth.any(truths(history, grades, stretches)).opposite
        return never == .yes && history.mayHaveBeen(grades, in: stretches) ? .notKnown : never
      }
      guard node.window != nil else {
        return never([Stretch(first: world.coverage ?? 0, last: today)])
      }
      return window(node.window, thing).truth(isOfAll: true, never)
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
      let first = history.entries.first?.day ?? today
      /// The first day of the spell, with all days before it that are like it.
      func start(_ isIn: (Truth) -> Bool) -> Int {
        var day = today
        while day > first, isIn(truth(of: history.state(on: day - 1), in: grades)) { day -= 1 }
        return day
      }
      if moved(start { $0 == .yes }, duration, 1) <= today { return .yes }
      // Days that are not known may belong to it, and what came before the data.
      let earliest = start { $0 != .no }
      let isHidden = earliest == first && isHidden(history, node.track)
      if isHidden, history.opened == nil { return .notKnown }
      let start = isHidden ? min(earliest, history.opened ?? earliest) : earliest
      return moved(start, duration, 1) <= today ? .notKnown : .no
    }
  }

  /// Whether the first spell of a history may have begun before it.
  func isHidden(_ history: NaiveHistory, _ track: Name?) -> Bool {
    guard let first = history.entries.first else { return false }
    guard line(track) == .rating, let coverage = world.coverage else { return true }
    return coverage > first.day
  }
}
