import AnnalsEngine
import AnnalsSyntax

/// The spells of a history inside some days, as they are known or as they may be.
struct NaiveSpells {
  /// First day, and the day of the grading that ends it or the end of its stretch.
  var spells: [(start: Int, end: Int)] = []

  /// Whether the first one may have begun at any time before the data.
  var isEndless = false

  var total: Double { isEndless ? .infinity : Double(spells.reduce(0) { $0 + $1.end - $1.start }) }

  var longest: Double {
    isEndless ? .infinity : Double(spells.map { $0.end - $0.start }.max() ?? 0)
  }
}

extension NaiveEvaluator {
  /// - Parameter isHopeful: whether days that are not known count as if they were in the state.
  func spells(
    _ track: Name?, _ thing: Thing, _ grades: Set<Int>, _ stretches: [Stretch], isHopeful: Bool
  ) -> NaiveSpells {
    let history = history(of: line(track), thing)
    var found = NaiveSpells()
    for stretch in stretches {
      func isIn(_ day: Int) -> Bool {
        if truth(of: history.state(on: day), in: grades) == .yes { return true }
        guard isHopeful, !grades.isEmpty, day < history.closed ?? .max else { return false }
        let isGraded = history.entries.contains { $0.day <= day }
        if isGraded { return !history.state(on: day).isKnown }
        return stretch.first != nil && day >= history.opened ?? .min
      }
      var start: Int?
      for day in stretch.days {
        if isIn(day) {
          start = start ?? day
        } else if let first = start {
          found.spells.append((first, day))
          start = nil
        }
      }
      if let first = start {
        found.spells.append((first, min(end(of: stretch), history.closed ?? .max)))
      }
      if isHopeful, stretch.first == nil, let first = history.entries.first,
        first.day <= stretch.last, isIn(first.day), isHidden(history, track)
      {
        // It cannot have begun before its home did.
        if let opened = history.opened {
          found.spells[0].start = min(opened, first.day)
        } else {
          found.isEndless = true
        }
      }
    }
    return found
  }

  /// A state lasts through the last day of its window, but for today, on which it goes on.
  func end(of stretch: Stretch) -> Int { stretch.last < today ? stretch.last + 1 : stretch.last }

  func truth(_ node: Lasting, _ thing: Thing) -> Truth {
    let grades = grades(node.values)
    return window(node.window, thing).truth { stretches in
      func isLong(isHopeful: Bool) -> Bool {
        let spells = spells(node.track, thing, grades, stretches, isHopeful: isHopeful)
        if spells.isEndless { return true }
        guard node.isInTotal else {
          return spells.spells.contains { moved($0.start, node.length, 1) <= $0.end }
        }
        let end = stretches.map { self.end(of: $0) }.max() ?? today
        return spells.total >= Double(end - moved(end, node.length, -1))
      }
      return isLong(isHopeful: false) ? .yes : isLong(isHopeful: true) ? .notKnown : .no
    }
  }

  /// The days in a state: at least so many, at most so many.
  func length(_ node: LengthOperand, _ thing: Thing) -> Fact {
    let history = history(of: line(node.track), thing)
    guard let stretches = stretches(of: node.window, thing), !stretches.isEmpty else {
      return .missing(nil)
    }
    let days = stretches.flatMap(\.days)
    let states = days.map { history.state(on: $0) }
    // Who is not there on any of the days is in no state on none of them.
    let isAbsent = !days.isEmpty && !days.contains { history.isOpen(on: $0) }
    guard isAbsent || states.contains(where: \.isKnown) else {
      // Of one that is no more it is that of its last day.
      return .missing(days.last(where: history.isOpen).flatMap { history.state(on: $0).reason })
    }
    let grades = grades(node.values)
    let sure = spells(node.track, thing, grades, stretches, isHopeful: false)
    let hope = spells(node.track, thing, grades, stretches, isHopeful: true)
    return node.measure == .time
      ? .number(low: sure.total, high: hope.total) : .number(low: sure.longest, high: hope.longest)
  }

  /// The days of the one window that an operand means; `nil` when it cannot be told which.
  func stretches(of window: Window?, _ thing: Thing) -> [Stretch]? {
    let window = self.window(window, thing)
    guard !window.hasUndated else { return nil }
    var possible: Set<[Stretch]> = []
    for choice in window.choices where choice.truth != .no {
      possible.insert(choice.stretches)
      if choice.truth == .yes { return possible.count == 1 ? choice.stretches : nil }
    }
    return nil
  }

  func truth(_ node: Spells, _ thing: Thing) -> Truth {
    let history = history(of: line(node.track), thing)
    let grades = grades(node.values)
    return window(node.window, thing).truth { stretches in
      let counts = fillings(of: history, grades, from: stretches.compactMap(\.first).min()).map {
        spells in
        spells.filter { spell in
          stretches.contains { ($0.first ?? .min) <= spell.last && spell.first <= $0.last }
        }.count
      }
      if counts.allSatisfy({ $0 >= node.count }) { return .yes }
      return counts.contains { $0 >= node.count } ? .notKnown : .no
    }
  }

  /// Whether a grading is in a state, or what it could be.
  private func readings(of value: Fact, _ grades: Set<Int>) -> [Bool] {
    if let grade = value.grade { return [grades.contains(grade)] }
    return grades.isEmpty ? [false] : [true, false]
  }

  /// The spells in every way that gradings without a value may be read, and the days of a window
  /// before the first grading.
  private func fillings(
    of whole: NaiveHistory, _ grades: Set<Int>, from start: Int?
  ) -> [[(first: Int, last: Int)]] {
    var ways: [[Bool]] = [[]]
    var history = whole
    let start = start.map { max($0, whole.opened ?? .min) }
    if let start, start <= today, whole.entries.first.map({ $0.day > start }) ?? true {
      history.entries.insert(Entry(day: start, value: .missing(nil)), at: 0)
    }
    for entry in history.entries {
      ways = ways.flatMap { way in
        readings(of: entry.value, grades).map { way + [$0] }
      }
    }
    return ways.map { way in
      var spells: [(first: Int, last: Int)] = []
      for (index, isIn) in way.enumerated() where isIn {
        let end = index + 1 < way.count ? history.entries[index + 1].day - 1 : today
        if index > 0, way[index - 1] {
          spells[spells.count - 1].last = end
        } else {
          spells.append((history.entries[index].day, end))
        }
      }
      return spells
    }
  }
}
