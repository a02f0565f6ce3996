package import AnnalsModel

/// `as of each 31 March between 2018 and 2024`: one query asked on each of several days.
package struct Series: Sendable {
  /// Ascending, at least one.
  package var days: [Day]

  /// The plan of the query on one of the days. Names, windows and headings depend on the day
  /// that a query looks from, so each day has its own; `nil` where the query cannot be asked,
  /// which the checker has ruled out for the first and the last of them.
  var plan: @Sendable (Day) -> Plan?
}
