/// Numbers by row and column.
package struct MatrixChart: Hashable, Sendable {
  /// What the rows are, `from`, and the columns, `to`.
  package var rowKey: String
  package var columnKey: String
  package var measure: String
  package var columns: [ChartSeries]
  package var rows: [Row]

  /// The margins, where there are any: of the columns, and of all.
  package var totals: [ChartNumber]

  package struct Row: Hashable, Sendable {
    package var series: ChartSeries

    /// For each column.
    package var numbers: [ChartNumber]

    /// The margin of the row.
    package var total: ChartNumber?
  }
}
