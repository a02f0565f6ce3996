import AnnalsEngine

extension BarChart {
  /// One bar a row; `nil` where the numbers are none, as the first day of something.
  init?(_ answer: Answer) {
    guard let measure = answer.measureColumn,
      let key = answer.columns.firstIndex(where: { $0.role == .key })
    else { return nil }
    self.key = VisibleText(answer.columns[key].heading).text
    self.measure = VisibleText(answer.columns[measure].headingWithUnit).text
    bars = answer.rows.indices.map { row in
      // Bars that stand beside their names need no colours to be told apart.
      let series = answer.series(row, key, place: 0)
      return Bar(label: series.label, ink: series.ink, number: answer.number(row, measure))
    }
    guard bars.contains(where: { $0.number.value != nil }) else { return nil }
  }
}
