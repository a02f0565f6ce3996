import AnnalsEngine
import AnnalsSyntax

/// The events that a query means, for one thing.
struct NaiveHappenings {
  /// With a date, up to the day the query looks from: in order of time, or the other way round
  /// when the last one counts.
  var dated: [(day: Int, truth: Truth)] = []

  /// Whether there is one whose date nobody knows.
  var hasUndated = false
}

extension NaiveEvaluator {
  func happenings(_ event: Event, _ thing: Thing) -> NaiveHappenings {
    var found = NaiveHappenings()
    for (date, truth) in dates(of: event, thing) where truth != .no {
      switch date {
      case .open: continue
      case .unknown: found.hasUndated = true
      case .day(let day): if day <= today { found.dated.append((day, truth)) }
      }
    }
    found.dated.sort { event.ordinal == .first ? $0.day < $1.day : $0.day > $1.day }
    return found
  }

  private enum EventDate {
    case day(Int)
    case unknown

    /// The end of a closure that has none yet.
    case open
  }

  private func dates(of event: Event, _ thing: Thing) -> [(EventDate, Truth)] {
    let words = event.name.text.split(separator: " ").map(String.init)
    // A date of the thing itself.
    if let date = world.date(words[0], of: thing) {
      return [(date.map { .day($0) } ?? .unknown, .yes)]
    }
    let name = event.date?.text ?? (words.count > 1 ? words[1] : nil)
    return members(words[0], of: thing).map { member, isThere in
      let truth = Truth.all([isThere, event.condition.map { self.truth($0, member) } ?? .yes])
      let date = name.map { world.date($0, of: member) ?? nil } ?? happened(member)
      // A date that was still to come on the day of `as known on` was not known then.
      let isToCome = member.kind != .inspection && date.map { $0 > view.knownOn ?? .max } ?? false
      let isOpen = name == "ended" && !world.isEndUnread(member)
      return (date.map { isToCome ? .open : .day($0) } ?? (isOpen ? .open : .unknown), truth)
    }
  }

  /// The one event that an operand means: the last, unless it says the first.
  ///
  /// - Returns: `nil` when there is none, or when it cannot be told which.
  func day(_ anchor: Anchor, _ thing: Thing) -> Int? {
    switch anchor {
    case .period(let period): return days(period).first
    case .event(let event):
      var possible: Set<Int> = []
      let found = happenings(event, thing)
      guard !found.hasUndated else { return nil }
      for happening in found.dated {
        possible.insert(happening.day)
        if happening.truth == .yes { return possible.count == 1 ? happening.day : nil }
      }
      return nil
    }
  }

  /// The two days of a gap; both are of one closure where both are dates of a closure.
  func ends(of gap: GapOperand, _ thing: Thing) -> (first: Int, second: Int)? {
    guard case .event(let one) = gap.first, case .event(let other) = gap.second,
      thing.kind == .home,
      let names = closureDates(one, other)
    else {
      guard let first = day(gap.first, thing), let second = day(gap.second, thing) else {
        return nil
      }
      return (first, second)
    }
    var closures: [(start: Int, first: Int?, second: Int?, truth: Truth)] = []
    for (member, isThere) in members("closure", of: thing) {
      let truth = Truth.all([isThere, one.condition.map { self.truth($0, member) } ?? .yes])
      guard truth != .no else { continue }
      guard let start = date("started", of: member) else { return nil }
      guard start <= min(today, view.knownOn ?? .max) else { continue }
      closures.append((start, date(names.0, of: member), date(names.1, of: member), truth))
    }
    // Of two that began on one day the later in the file counts.
    closures = closures.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }
    .map(\.element)
    if one.ordinal != .first { closures.reverse() }
    let possible =
      closures.prefix { $0.truth != .yes } + closures.drop { $0.truth != .yes }.prefix(1)
    guard let found = possible.last, found.truth == .yes,
      possible.allSatisfy({ $0.first == found.first && $0.second == found.second }),
      let first = found.first, let second = found.second
    else { return nil }
    return (first, second)
  }

  /// Which dates of a closure two events are; `nil` where they need not be of one closure.
  private func closureDates(_ one: Event, _ other: Event) -> (String, String)? {
    func date(_ event: Event) -> String? {
      let words = event.name.text.split(separator: " ").map(String.init)
      guard words.first == "closure" else { return nil }
      return event.date?.text ?? (words.count > 1 ? words[1] : "started")
    }
    guard let first = date(one), let second = date(other), one.condition == other.condition,
      one.ordinal ?? .last == other.ordinal ?? .last
    else { return nil }
    return (first, second)
  }

  /// A date that has come and was known.
  private func date(_ name: String, of member: Thing) -> Int? {
    (world.date(name, of: member) ?? nil).flatMap {
      $0 <= min(today, view.knownOn ?? .max) ? $0 : nil
    }
  }
}
