import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// The truth of a condition as the language page says it, day by day and world by world,
/// without columns, masks or kernels. Written from the page, not from the engine.
struct NaiveEvaluator {
  let ladder: Ladder

  /// The day the query looks from, after 1970-01-01.
  let today: Int

  /// From this day on every grading is in the data.
  let coverage: Int?

  func truth(_ condition: Condition, _ whole: SmallHistory) -> Truth {
    var history = whole
    history.gradings.removeAll { $0.day > today }
    if isFuture(condition) { return .notKnown }
    switch condition {
    case .comparison(let comparison):
      let truth = truth(
        of: value(comparison.operand, history), in: grades(comparison.values))
      return comparison.sense == .affirmed ? truth : not(truth)
    case .presence(let presence): return truth(presence, history)
    case .change, .arrival, .graded, .sequence: return seen(condition, history)
    case .ever(let ever): return truth(ever, history)
    case .state(let state):
      let truth = someDay(window(state.window), history, grades(state.values))
      return state.sense == .affirmed ? truth : not(truth)
    case .standing(let standing): return truth(standing, history)
    case .junction(let junction):
      let truths = junction.terms.map { truth($0, whole) }
      let decisive: Truth = junction.connective == .and ? .no : .yes
      if truths.contains(decisive) { return decisive }
      return truths.contains(.notKnown) ? .notKnown : not(decisive)
    case .negation(let negation): return not(truth(negation.condition, whole))
    case .containment, .lasting, .spells, .trend, .dated, .quantified, .named, .missing:
      return .notKnown
    }
  }

  private func not(_ truth: Truth) -> Truth {
    truth == .yes ? .no : truth == .no ? .yes : .notKnown
  }

  private func truth(of value: SmallValue?, in grades: Set<Int>) -> Truth {
    guard case .grade(let grade) = value else { return .notKnown }
    return grades.contains(grade) ? .yes : .no
  }

  // MARK: - Values

  private func value(_ operand: Operand, _ history: SmallHistory) -> SmallValue? {
    switch operand {
    case .name: return history.state(on: today)
    case .onDay(let dated): return history.state(on: day(dated.day))
    case .ordinal(let ordinal):
      switch ordinal.ordinal {
      case .first: return history.known.first.map { .grade($0.grade) }
      case .previous:
        guard let last = history.gradings.last else { return nil }
        return history.known.last { $0.day < last.day }.map { .grade($0.grade) }
      }
    case .anchored, .length, .tally, .gap, .elapsed, .calendar, .path, .summary, .missing:
      return nil
    }
  }

  private func truth(_ presence: Presence, _ history: SmallHistory) -> Truth {
    let value = value(presence.operand, history)
    if case .grade = value { return presence.sense == .affirmed ? .yes : .no }
    if presence.sense == .affirmed { return .no }
    guard let wanted = presence.reason else { return .yes }
    guard case .missing(let reason) = value else { return .no }
    return reason.words == wanted.text ? .yes : .no
  }

  private func grades(_ values: ValueSet?) -> Set<Int> {
    guard let values else { return Set(ladder.labels.indices) }
    var set = Set<Int>()
    for term in values.terms {
      guard case .name(let name) = term.value,
        let named = ladder.labels.firstIndex(of: name.text)
      else { continue }
      for grade in ladder.labels.indices where holds(term.bound, grade, named) {
        set.insert(grade)
      }
    }
    return set
  }

  private func holds(_ bound: Bound, _ grade: Int, _ named: Int) -> Bool {
    let (own, other) = (ladder.positions[grade], ladder.positions[named])
    switch bound {
    case .exactly: return grade == named
    case .atLeast, .orBetter: return own >= other
    case .atMost, .orWorse: return own <= other
    case .betterThan: return own > other
    case .worseThan: return own < other
    case .orEquivalent: return own == other
    case .above, .below: return false
    }
  }

  // MARK: - Windows

  private func day(_ period: Period) -> Int {
    guard case .day(let year, let month, let day) = period.calendar,
      let found = Day(year: year, month: month, day: day)
    else { return 0 }
    return Int(found.number)
  }

  /// Whether the window of a condition begins after today: nothing is known of it.
  private func isFuture(_ condition: Condition) -> Bool {
    switch condition {
    case .change(let change): begins(change.window) > today
    case .arrival(let arrival): begins(arrival.window) > today
    case .graded(let graded): begins(graded.window) > today
    case .sequence(let sequence): begins(sequence.window) > today
    case .ever(let ever): begins(ever.window) > today
    case .state(let state): begins(state.window) > today
    case .standing(let standing):
      if case .window(let window) = standing.extent { begins(window) > today } else { false }
    case .comparison, .containment, .presence, .junction, .negation, .lasting, .spells, .trend,
      .dated, .quantified, .named, .missing:
      false
    }
  }

  private func begins(_ window: Window?) -> Int {
    switch window?.words {
    case .since(.period(let period)), .in(let period), .on(let period), .between(let period, _):
      day(period)
    case .after(.period(let period)): day(period) + 1
    case nil, .before, .by, .inTheLast, .since, .after, .within: .min
    }
  }

  /// The days of a window, cut at today.
  private func window(_ window: Window?) -> [Int] {
    let first = -50
    let days: ClosedRange<Int>? =
      switch window?.words {
      case nil: first...today
      case .since(.period(let period)): range(day(period), today)
      case .after(.period(let period)): range(day(period) + 1, today)
      case .before(.period(let period)): range(first, day(period) - 1)
      case .by(let period): range(first, day(period))
      case .in(let period), .on(let period): range(day(period), day(period))
      case .between(let start, let end): range(day(start), day(end))
      case .inTheLast(let duration): range(today - duration.count, today)
      case .since, .after, .before, .within: nil
      }
    return (days.map(Array.init) ?? []).filter { $0 <= today }
  }

  private func range(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
    first <= last ? first...last : nil
  }

  // MARK: - Gradings

  /// Yes when seen, not known when some reading of what was not read would show it, else no.
  private func seen(_ condition: Condition, _ history: SmallHistory) -> Truth {
    if isSeen(condition, history) { return .yes }
    let worlds = history.worlds(grades: ladder.labels.count)
    return worlds.contains { isSeen(condition, $0) } ? .notKnown : .no
  }

  private func isSeen(_ condition: Condition, _ history: SmallHistory) -> Bool {
    let known = history.known
    switch condition {
    case .change(let change):
      let (days, before, after) = (
        Set(window(change.window)), grades(change.from), grades(change.to)
      )
      return zip(known, known.dropFirst()).contains { old, new in
        days.contains(new.day) && before.contains(old.grade) && after.contains(new.grade)
          && holds(change.verb, old.grade, new.grade)
      }
    case .arrival(let arrival):
      let (days, wanted) = (Set(window(arrival.window)), grades(arrival.values))
      return known.indices.contains { index in
        days.contains(known[index].day) && wanted.contains(known[index].grade)
          && (index == 0 || !wanted.contains(known[index - 1].grade))
      }
    case .graded(let graded):
      let (days, wanted) = (Set(window(graded.window)), grades(graded.values))
      return known.contains { days.contains($0.day) && wanted.contains($0.grade) }
    case .sequence(let sequence):
      let days = Set(window(sequence.window))
      return isSequence(sequence.steps.map { grades($0.values) }[...], known[...], days)
    case .comparison, .containment, .presence, .ever, .state, .standing, .junction, .negation,
      .lasting, .spells, .trend, .dated, .quantified, .named, .missing:
      return false
    }
  }

  private func holds(_ verb: ChangeVerb, _ old: Int, _ new: Int) -> Bool {
    let (low, high) = (ladder.positions[old], ladder.positions[new])
    switch verb {
    case .improved: return high > low
    case .declined: return high < low
    case .changed: return high != low
    case .retained: return old == new
    }
  }

  private func isSequence(
    _ steps: ArraySlice<Set<Int>>, _ known: ArraySlice<(day: Int, grade: Int)>, _ days: Set<Int>
  ) -> Bool {
    guard let step = steps.first else { return true }
    return known.indices.contains { index in
      step.contains(known[index].grade)
        && (steps.count > 1 || days.contains(known[index].day))
        && isSequence(steps.dropFirst(), known[(index + 1)...], days)
    }
  }

  // MARK: - States

  /// Kleene's `or` over the days of a window.
  private func someDay(_ days: [Int], _ history: SmallHistory, _ grades: Set<Int>) -> Truth {
    let truths = days.map { truth(of: history.state(on: $0), in: grades) }
    if truths.contains(.yes) { return .yes }
    return truths.contains(.notKnown) ? .notKnown : .no
  }

  private func truth(_ ever: Ever, _ history: SmallHistory) -> Truth {
    let grades = grades(ever.values)
    var days = window(ever.window)
    if ever.window == nil, ever.quantifier == .never {
      days = coverage.flatMap { range($0, today) }.map(Array.init) ?? []
    }
    func isSeen(_ history: SmallHistory) -> Bool {
      days.contains { truth(of: history.state(on: $0), in: grades) == .yes }
    }
    switch ever.quantifier {
    case .never: return not(someDay(days, history, grades))
    case .neverKnown: return isSeen(history) ? .no : .yes
    case .ever:
      if isSeen(history) { return .yes }
      let worlds = history.worlds(grades: ladder.labels.count)
      return worlds.contains { isSeen($0) } ? .notKnown : .no
    }
  }

  private func truth(_ standing: Standing, _ history: SmallHistory) -> Truth {
    let grades = grades(standing.values)
    switch standing.extent {
    case .window(let window):
      let days = self.window(window)
      if days.isEmpty { return .no }
      let truths = days.map { truth(of: history.state(on: $0), in: grades) }
      if truths.contains(.no) { return .no }
      return truths.contains(.notKnown) ? .notKnown : .yes
    case .atLeast(let duration):
      let now = truth(of: history.state(on: today), in: grades)
      guard now == .yes else { return now }
      var start = today
      while truth(of: history.state(on: start - 1), in: grades) == .yes { start -= 1 }
      if start + duration.count <= today { return .yes }
      let isFirst = history.gradings.first?.day == start
      let isHidden = isFirst && !(coverage.map { $0 <= start } ?? false)
      return isHidden ? .notKnown : .no
    }
  }
}
