import AnnalsModel

/// Counts why things could not be told, as the foot of an answer says it.
///
/// A reason that names a day of each entity's own, such as the day before its intervention, would
/// stand there once for every day: from the fourth day on it is said once, with the first and the
/// last of them.
struct ReasonTally {
  /// So many days of one reason are each named.
  private static let mostDays = 3

  /// What is said, with any day in the place of the days: one or a few things. A day may stand
  /// there several times.
  private var dated: [(reason: UnknownReason, days: [(day: Day, count: Int)])] = []
  private var plain: [String: Int] = [:]

  mutating func add(_ reason: UnknownReason, count: Int = 1) {
    guard let day = reason.day else { return add(reason.words, count: count) }
    let moved = reason.moved(to: .first)
    let place = dated.firstIndex { $0.reason == moved } ?? dated.count
    if place == dated.count { dated.append((moved, [])) }
    dated[place].days.append((day, count))
  }

  mutating func add(_ words: String, count: Int = 1) {
    plain[words, default: 0] += count
  }

  /// Most first, then by text.
  var summary: [NotKnown] {
    var counts = plain
    for (reason, days) in dated {
      if let range = Self.range(of: days) {
        counts[reason.words(days: range), default: 0] += days.reduce(0) { $0 + $1.count }
      } else {
        for (day, count) in days { counts[reason.moved(to: day).words, default: 0] += count }
      }
    }
    return counts.map { NotKnown(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  /// `days from 2 February 2014 to 29 October 2024`; `nil` for so few days that each is named.
  private static func range(of days: [(day: Day, count: Int)]) -> String? {
    var named: [Day] = []
    var (first, last) = (Day.last, Day.first)
    for (day, _) in days {
      if named.count <= mostDays, !named.contains(day) { named.append(day) }
      (first, last) = (min(first, day), max(last, day))
    }
    guard named.count > mostDays else { return nil }
    return "days from \(first.inWords) to \(last.inWords)"
  }
}
