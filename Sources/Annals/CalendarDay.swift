import AnnalsModel

/// A day without clock or time zone, in the proleptic Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  public let year: Int

  /// 1 to 12.
  public let month: Int

  /// 1 to 31.
  public let day: Int

  /// A day that exists; `nil` for 30 February.
  public init?(year: Int, month: Int, day: Int) {
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    self.init(day)
  }

  /// The day that `2014-03-31` names (ISO 8601); `nil` for any other text.
  public init?(_ text: String) {
    guard let day = Day(isoText: text) else { return nil }
    self.init(day)
  }

  init(_ day: Day) {
    let date = day.components
    year = date.year
    month = date.month
    self.day = date.day
  }

  var base: Day? { Day(year: year, month: month, day: day) }

  /// `2014-03-31` (ISO 8601).
  public var description: String { base?.isoText ?? "" }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
