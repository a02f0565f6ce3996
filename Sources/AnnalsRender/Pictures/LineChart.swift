package import AnnalsModel

/// Numbers on a series of days, a line for each group.
package struct LineChart: Hashable, Sendable {
  /// What the lines are: `region`; empty where there is only one.
  package var key: String

  /// What the numbers are, with their unit: `share (%)`.
  package var measure: String
  package var days: [Day]
  package var lines: [Line]

  package struct Line: Hashable, Sendable {
    package var series: ChartSeries

    /// For each day.
    package var numbers: [ChartNumber]
  }
}
