/// A day without clock or zone: days since 1970-01-01 in the proleptic Gregorian calendar,
/// from 0001-01-01 to 9999-12-31.
package struct Day: Hashable, Comparable, Sendable {
  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// No day: sorts after every day, so that what is undated never comes before a date.
  package static var unknown: Day { Day(number: .max) }
  package static var first: Day { Day(number: -719_162) }
  package static var last: Day { Day(number: 2_932_896) }

  package var isKnown: Bool { self != .unknown }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// Days from `first` to `last`, both included; empty when `last` comes before `first`.
package struct DayRange: Hashable, Sendable {
  package var first: Day
  package var last: Day

  package init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  package var isEmpty: Bool { last < first }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
