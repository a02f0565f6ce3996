import AnnalsModel
import AnnalsSyntax

/// A calendar length, checked: `2 years`, `18 months`, `6 weeks`, `90 days`.
struct CalendarSpan: Hashable, Sendable {
  /// Years are 12 months. One of the two is zero.
  var months: Int
  var days: Int

  /// Whether `end` is at least so long after `start`: start + length ≤ end.
  func isReached(from start: Int32, to end: Int32) -> Bool {
    let elapsed = Int(end) - Int(start)
    guard months > 0 else { return elapsed >= days }
    // A month has 28 to 31 days, so most spells are told without a calendar.
    if elapsed >= months * 31 { return true }
    if elapsed < months * 28 { return false }
    return self.end(from: Day(number: start)) <= Day(number: end)
  }

  /// Whether `end` is at most so long after `start`: end ≤ start + length.
  func contains(from start: Int32, to end: Int32) -> Bool {
    let elapsed = Int(end) - Int(start)
    guard months > 0 else { return elapsed <= days }
    if elapsed > months * 31 { return false }
    if elapsed <= months * 28 { return true }
    return Day(number: end) <= self.end(from: Day(number: start))
  }

  /// The days from `end` − length to `end`: what a sum of days is held against.
  func daysBefore(_ end: Day) -> Int {
    end.days(since: end.adding(months: -months).adding(days: -days))
  }

  private func end(from start: Day) -> Day {
    start.adding(months: months).adding(days: days)
  }
}

extension CalendarSpan? {
  /// Whether `end` is at most so long after `start`, where a length is asked for at all.
  func allows(from start: Int32, to end: Int32) -> Bool {
    self?.contains(from: start, to: end) ?? true
  }
}

extension CalendarSpan {
  /// - Returns: `nil` for a length that the calendar does not reach.
  init?(_ duration: CalendarDuration) {
    let (size, isMonths) = duration.unit.parts
    let (amount, overflow) = duration.count.multipliedReportingOverflow(by: size)
    guard !overflow, 0..<4_000_000 ~= amount else { return nil }
    self.init(months: isMonths ? amount : 0, days: isMonths ? 0 : amount)
  }
}

extension CalendarUnit {
  /// How many days or months it has.
  fileprivate var parts: (size: Int, isMonths: Bool) {
    switch self {
    case .days: (1, false)
    case .weeks: (7, false)
    case .months: (1, true)
    case .years: (12, true)
    }
  }
}
