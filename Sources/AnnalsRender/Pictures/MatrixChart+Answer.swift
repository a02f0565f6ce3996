import AnnalsEngine

extension MatrixChart {
  /// `transitions`: a row a grade before, a column a grade after, and the margins.
  init?(ofSteps answer: Answer) {
    guard let key = answer.columns.first, answer.columns.count > 2 else { return nil }
    rowKey = VisibleText(key.heading).text
    columnKey = "to"
    let labels = key.type.labels
    let inner = answer.columns.indices.dropFirst().dropLast()
    measure = VisibleText(answer.columns[1].type.isPercent ? "%" : "steps").text
    columns = inner.enumerated().map { place, column in
      ChartSeries(
        label: VisibleText(answer.columns[column].heading).text,
        ink: place < labels.count ? .grade(place, of: labels.count) : .unknown)
    }
    let margin = answer.columns.count - 1
    rows = answer.rows.indices.dropLast().map { row in
      Row(
        series: answer.series(row, 0, place: row), numbers: inner.map { answer.number(row, $0) },
        total: answer.number(row, margin))
    }
    totals = answer.columns.indices.dropFirst().map { answer.number(answer.rows.count - 1, $0) }
  }

  /// Numbers of groups in groups: a row for each of the first key, a column for each of the last.
  init?(ofGroups answer: Answer) {
    let keys = answer.columns.indices.filter { answer.columns[$0].role == .key }
    guard keys.count == 2, let key = keys.first, let other = keys.last,
      let measure = answer.measureColumn
    else { return nil }
    rowKey = VisibleText(answer.columns[key].heading).text
    columnKey = VisibleText(answer.columns[other].heading).text
    self.measure = VisibleText(answer.columns[measure].headingWithUnit).text
    let (columns, places) = answer.distinct(other)
    let (labels, rowPlaces) = answer.distinct(key)
    guard columns.count <= Self.mostColumns else { return nil }
    self.columns = columns
    totals = []
    rows = labels.map {
      let nothing = ChartNumber(value: nil, words: "")
      return Row(series: $0, numbers: Array(repeating: nothing, count: columns.count), total: nil)
    }
    for row in answer.rows.indices {
      rows[rowPlaces[row]].numbers[places[row]] = answer.number(row, measure)
    }
    guard rows.contains(where: { $0.numbers.contains { $0.value != nil } }) else { return nil }
  }

  /// More than these fit no page.
  private static let mostColumns = 24
}

extension CellType {
  fileprivate var isPercent: Bool { self == .number(unit: "%") }
}
