/// A bar for each group of an answer.
package struct BarChart: Hashable, Sendable {
  /// What the groups are: `region`.
  package var key: String

  /// What the numbers are, with their unit: `count`, `share (%)`.
  package var measure: String
  package var bars: [Bar]

  package struct Bar: Hashable, Sendable {
    package var label: String
    package var ink: Ink
    package var number: ChartNumber
  }
}
