package import AnnalsModel

/// Counts of the same parts for each of several wholes.
package struct StackChart: Hashable, Sendable {
  /// What the wholes are: `as of`, `region`.
  package var key: String

  /// What the parts are: `rating`.
  package var partKey: String
  package var measure: String

  /// In the order of a scale, or in that of the answer.
  package var parts: [ChartSeries]
  package var wholes: [Whole]

  package struct Whole: Hashable, Sendable {
    package var label: String

    /// Where the wholes are days.
    package var day: Day?

    /// For each part.
    package var numbers: [ChartNumber]
  }
}

/// One of the things that a picture tells apart by colour and by name.
package struct ChartSeries: Hashable, Sendable {
  package var label: String
  package var ink: Ink
}
