import AnnalsEngine
import AnnalsModel
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

    /// Whether one of two sides begins after that day.
    var isPartial = false
  }

  /// In order of time when the query says which event.
  var choices: [Choice]

  /// Whether the first choice that is one counts, rather than any.
  var isOrdered = false

  /// Whether there is an event whose date nobody knows.
  var hasUndated = false

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

extension NaiveEvaluator {
  /// The days of a window, cut at the day the query looks from; without one everything up to it.
  func window(_ window: Window?, _ thing: Thing) -> NaiveWindow {
    guard let window else { return fixed([Stretch(first: nil, last: today)]) }
    switch window.words {
    case .since(let anchor): return anchored(anchor, thing) { first, _ in
        [Stretch(first: first, last: today)]
      }
    case .after(let anchor):
      return anchored(anchor, thing) { [Stretch(first: $1 + 1, last: today)] }
    case .before(let anchor):
      return anchored(anchor, thing) { first, _ in [Stretch(first: nil, last: first - 1)] }
    case .by(let period): return fixed([Stretch(first: nil, last: days(period).last)])
    case .in(let period), .on(let period):
      return fixed([Stretch(first: days(period).first, last: days(period).last)])
    case .between(let start, let end):
      return fixed([Stretch(first: days(start).first, last: days(end).last)])
    case .inTheLast(let duration):
      return fixed([Stretch(first: moved(today, duration, -1), last: today)])
    case .within(let duration, let side, let anchor):
      return anchored(anchor, thing) { first, last in
        let before = Stretch(first: moved(first, duration, -1), last: first - 1)
        let after = Stretch(first: last + 1, last: moved(last, duration, 1))
        return side == .before ? [before] : side == .after ? [after] : [before, after]
      }
    }
  }

  private func fixed(_ stretches: [Stretch]) -> NaiveWindow {
    NaiveWindow(choices: [choice(.yes, stretches)])
  }

  private func anchored(
    _ anchor: Anchor, _ thing: Thing, _ stretches: (Int, Int) -> [Stretch]
  ) -> NaiveWindow {
    switch anchor {
    case .period(let period): return fixed(stretches(days(period).first, days(period).last))
    case .event(let event):
      let found = happenings(event, thing)
      return NaiveWindow(
        choices: found.dated.map { happening in
          choice(happening.truth, stretches(happening.day, happening.day))
        }, isOrdered: event.ordinal != nil, hasUndated: found.hasUndated)
    }
  }

  private func choice(_ truth: Truth, _ stretches: [Stretch]) -> NaiveWindow.Choice {
    let begun = cut(stretches)
    return NaiveWindow.Choice(
      truth: truth, stretches: begun, isPartial: begun.count < stretches.count)
  }

  private func cut(_ stretches: [Stretch]) -> [Stretch] {
    stretches.filter { ($0.first ?? .min) <= today }
      .map { Stretch(first: $0.first, last: min($0.last, today)) }
  }

  // MARK: - The calendar

  /// The first and the last day of a period.
  func days(_ period: Period) -> (first: Int, last: Int) {
    func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
      Int(Day(year: year, month: month, day: day)?.number ?? 0)
    }
    func months(_ year: Int, _ month: Int, _ count: Int) -> (Int, Int) {
      let next = month + count > 12 ? (year + 1, month + count - 12) : (year, month + count)
      return (number(year, month, 1), number(next.0, next.1, 1) - 1)
    }
    let year = Day(number: Int32(today)).components.year
    switch period.calendar {
    case .year(let year): return months(year, 1, 12)
    case .month(let year, let month): return months(year, month, 1)
    case .day(let year, let month, let day):
      return (number(year, month, day), number(year, month, day))
    case .quarter(let year, let quarter): return months(year, quarter * 3 - 2, 3)
    case .financialYear(let year): return months(year, 4, 12)
    case .academicYear(let year): return months(year, 9, 12)
    case .today: return (today, today)
    case .thisYear: return months(year, 1, 12)
    case .lastYear: return months(year - 1, 1, 12)
    case .parameter, .constant, .missing: return (0, 0)
    }
  }

  /// So long after a day, or before it for a sign of -1.
  func moved(_ day: Int, _ duration: CalendarDuration, _ sign: Int) -> Int {
    switch duration.unit {
    case .days: return day + sign * duration.count
    case .weeks: return day + sign * duration.count * 7
    case .months: return moved(day, months: sign * duration.count)
    case .years: return moved(day, months: sign * duration.count * 12)
    }
  }

  /// The same day of another month, or its last one.
  private func moved(_ day: Int, months: Int) -> Int {
    let date = Day(number: Int32(day)).components
    let month = date.year * 12 + date.month - 1 + months
    let length = CalendarDate.daysIn(month: month % 12 + 1, of: month / 12)
    let found = Day(year: month / 12, month: month % 12 + 1, day: min(date.day, length))
    return Int(found?.number ?? 0)
  }
}
