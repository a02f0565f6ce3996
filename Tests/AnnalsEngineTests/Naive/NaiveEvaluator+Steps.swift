import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  /// How often a thing happens: for sure, and if nothing more comes of what was not read.
  typealias Tally = (NaiveHistory, [Stretch]) -> (sure: Int, possible: Int)

  /// Yes when seen, not known when some reading of what was not read would show it, else no.
  func happens(
    _ track: Name, _ thing: Thing, _ window: Window?, _ occurrences: Occurrences?,
    _ count: @escaping Tally
  ) -> Truth {
    let history = history(of: line(track), thing)
    let wanted = occurrences?.count ?? 1
    return self.window(window, thing).truth { stretches in
      let seen = count(history, stretches)
      if seen.sure >= wanted { return .yes }
      if seen.possible >= wanted { return .notKnown }
      let isPossible = history.worlds.contains { count($0, stretches).possible >= wanted }
      return isPossible ? .notKnown : .no
    }
  }

  func truth(_ node: Change, _ thing: Thing) -> Truth {
    let line = line(node.track)
    guard line.isRated else {
      let isRise = node.verb == .improved
      return trend(line, isRise ? .rose : .fell, nil, node.window, thing)
    }
    return happens(node.track, thing, node.window, node.manner.occurrences) { history, stretches in
      steps(node, history, stretches)
    }
  }

  private func steps(
    _ node: Change, _ history: NaiveHistory, _ stretches: [Stretch]
  ) -> (sure: Int, possible: Int) {
    let (before, after) = (grades(node.from), grades(node.to))
    let known = history.known
    var (sure, possible) = (0, 0)
    for (index, (old, new)) in zip(known, known.dropFirst()).enumerated() {
      guard let low = old.value.grade, let high = new.value.grade else { continue }
      guard stretches.contains(where: { $0.contains(new.day) }), before.contains(low),
        after.contains(high), holds(node.verb, low, high),
        !node.manner.isInOneFramework || old.family == new.family
      else { continue }
      if node.manner.isWithoutFallingBack {
        let later = known.dropFirst(index + 2).compactMap(\.value.grade)
        if later.contains(where: { position($0) <= position(low) }) { continue }
        possible += 1
        // What was not read since could be the lowest grade.
        sure += history.unread.contains { $0 > new.day } ? 0 : 1
      } else {
        possible += 1
        sure += 1
      }
    }
    return (sure, possible)
  }

  func holds(_ verb: ChangeVerb, _ old: Int, _ new: Int) -> Bool {
    switch verb {
    case .improved: position(new) > position(old)
    case .declined: position(new) < position(old)
    case .changed: position(new) != position(old)
    case .retained: old == new
    }
  }

  func arrivals(
    _ node: Arrival, _ history: NaiveHistory, _ stretches: [Stretch]
  ) -> (sure: Int, possible: Int) {
    let wanted = grades(node.values)
    let known = history.known
    let count = known.indices.filter { index in
      stretches.contains { $0.contains(known[index].day) }
        && known[index].value.grade.map { wanted.contains($0) } ?? false
        && (index == 0 || !(known[index - 1].value.grade.map { wanted.contains($0) } ?? false))
    }.count
    return (count, count)
  }

  func gradings(
    _ node: Graded, _ history: NaiveHistory, _ stretches: [Stretch]
  ) -> (sure: Int, possible: Int) {
    let wanted = grades(node.values)
    let count = history.known.filter { entry in
      stretches.contains { $0.contains(entry.day) }
        && entry.value.grade.map { wanted.contains($0) } ?? false
    }.count
    return (count, count)
  }

  func sequences(
    _ node: Sequence, _ history: NaiveHistory, _ stretches: [Stretch]
  ) -> (sure: Int, possible: Int) {
    let known = history.known
    let sets = node.steps.map { grades($0.values) }
    /// Whether the rest of the list can follow the grading at an index.
    func goesOn(_ step: Int, after last: Int) -> Bool {
      if step == sets.count { return stretches.contains { $0.contains(known[last].day) } }
      return known.indices.contains { next in
        next > last && (!node.steps[step].isDirect || next == last + 1)
          && known[next].value.grade.map { sets[step].contains($0) } ?? false
          && node.within.map { known[next].day <= moved(known[last].day, $0, 1) } ?? true
          && (!node.isInOneFramework || known[next].family == known[last].family)
          && goesOn(step + 1, after: next)
      }
    }
    let isSeen = known.indices.contains { first in
      known[first].value.grade.map { sets[0].contains($0) } ?? false && goesOn(1, after: first)
    }
    return isSeen ? (1, 1) : (0, 0)
  }
}
