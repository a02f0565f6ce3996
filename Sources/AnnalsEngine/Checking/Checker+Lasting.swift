import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating was good for at least 3 years in total since 2014`
  mutating func check(_ lasting: Lasting) -> Filter? {
    let length = checkLength(lasting.length)
    guard let parts = checkParts(lasting.track, "was", lasting.values, lasting.window), let length
    else { return nil }
    return filter(
      over: parts.window,
      .lasting(
        LastingTest(
          track: parts.track, grades: parts.grades, length: length, isInTotal: lasting.isInTotal,
          window: parts.window)))
  }

  /// The longest time between two links of a chain, where one is said; `nil` where it is wrong.
  mutating func checkWithin(_ duration: CalendarDuration?) -> CalendarSpan?? {
    guard let duration else { return .some(nil) }
    return checkLength(duration).map { .some($0) }
  }

  /// A length that the calendar reaches from the day the query looks from.
  mutating func checkLength(_ duration: CalendarDuration) -> CalendarSpan? {
    guard horizon.moved(by: duration, -1) != nil, let length = CalendarSpan(duration) else {
      report(.durationTooLong, at: duration.range)
      return nil
    }
    return length
  }
}
