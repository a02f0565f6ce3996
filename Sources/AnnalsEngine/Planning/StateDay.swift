import AnnalsModel

/// The day that a state is of, and how its column is headed.
struct StateDay: Hashable, Sendable {
  var day: Day

  /// Whether the heading says the day. That of the day that the query looks from goes without;
  /// but one that is written in a series is the same on every day of it, and says its day on
  /// that very day too.
  var isNamed = false

  /// `rating`, or `rating on 2014-01-01`
  func heading(of track: String) -> String {
    isNamed ? "\(track) on \(day.isoText)" : track
  }
}
