import AnnalsModel

/// The day that queries look from unless they say `as of`.
package struct Today: Hashable, Sendable {
  let day: Day

  /// Reads `--today 2026-08-22`; `nil` for any other text and for a day that does not exist.
  package init?(_ text: String) {
    guard let day = Day(isoText: text) else { return nil }
    self.day = day
  }

  /// A date of the calendar on the wall; `nil` when it does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    self.day = day
  }
}
