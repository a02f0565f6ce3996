import AnnalsEngine
import AnnalsSyntax

/// Some days in a row, cut at the day the query looks from; without a first day everything before.
struct Stretch: Hashable, Sendable {
  var first: Int?
  var last: Int

  /// The days one by one. Nothing in the data is as early as the first of an open stretch.
  var days: [Int] {
    let start = first ?? min(-60, last)
    return start <= last ? Array(start...last) : []
  }

  func contains(_ day: Int) -> Bool { (first ?? .min) <= day && day <= last }
}

/// The days that a window means for one thing.
struct NaiveWindow {
  /// One way to read the window: from one event, or from the calendar.
  struct Choice {
    /// Whether the event is one that was asked for.
    var truth: Truth

    /// Empty when the window begins after the day the query looks from.
    var stretches: [Stretch]

    /// Whether it, or one of two sides, begins after that day.
    var isPartial = false
  }

  /// In order of time when the query says which event.
  var choices: [Choice]

  /// Whether the first choice that is one counts, rather than any.
  var isOrdered = false

  /// Whether each thing has its own, from its events.
  var isOfEvents = false

  /// Whether there is an event whose date nobody knows.
  var hasUndated = false

  /// Whether it begins after the day the query looks from, for everything.
  var isAhead: Bool { !isOfEvents && choices.allSatisfy(\.stretches.isEmpty) }

  /// Whether a condition holds over the window.
  ///
  /// - Parameter isOfAll: whether it is asked of every day, so that a side that has not begun
  ///   leaves only a no as it is, rather than of some day, where it leaves a yes.
  func truth(isOfAll: Bool = false, _ holds: @escaping ([Stretch]) -> Truth) -> Truth {
    let truth: (Choice) -> Truth = { choice in
      if choice.stretches.isEmpty { return .notKnown }
      let begun = holds(choice.stretches)
      guard choice.isPartial else { return begun }
      return isOfAll ? .all([begun, .notKnown]) : .any([begun, .notKnown])
    }
    return joined(truth)
  }

  /// Whether a day that has come lies in it; `nil` for one that nobody knows.
  func truth(of day: Int?) -> Truth {
    joined { choice in
      day.map { day in .of(choice.stretches.contains { $0.contains(day) }) } ?? .notKnown
    }
  }

  /// Whether some of it is still to come, so that whoever counts in it has not done.
  var isUnfinished: Bool {
    let end = isOrdered ? choices.firstIndex { $0.truth == .yes } : nil
    let meant = choices.prefix(end.map { $0 + 1 } ?? choices.count)
    return meant.contains { $0.truth != .no && $0.isPartial }
  }

  private func joined(_ truth: (Choice) -> Truth) -> Truth {
    let result = isOrdered ? first(truth) : any(truth)
    return result == .no && hasUndated ? .notKnown : result
  }

  private func any(_ truth: (Choice) -> Truth) -> Truth {
    .any(choices.map { .all([$0.truth, truth($0)]) })
  }

  /// The first event counts; one that may or may not be asked for must make no difference.
  private func first(_ truth: (Choice) -> Truth) -> Truth {
    // An event without a date could be the first one, or the last.
    if hasUndated { return .notKnown }
    var cases: [Truth] = []
    for choice in choices where choice.truth != .no {
      cases.append(truth(choice))
      if choice.truth == .yes { return .agreed(cases) }
    }
    return .agreed(cases + [.no])
  }
}
