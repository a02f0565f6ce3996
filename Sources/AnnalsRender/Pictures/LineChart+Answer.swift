import AnnalsEngine
import AnnalsModel

extension LineChart {
  /// A line for each group of a series of days; without groups there is one.
  init?(_ answer: Answer) {
    let keys = answer.columns.indices.filter { answer.columns[$0].role == .key }
    guard let dayColumn = keys.first, let measure = answer.measureColumn else { return nil }
    self.measure = VisibleText(answer.columns[measure].headingWithUnit).text
    var places = Array(repeating: 0, count: answer.rows.count)
    var series = [ChartSeries(label: self.measure, ink: .series(0))]
    key = ""
    if keys.count > 1, let group = keys.last {
      key = VisibleText(answer.columns[group].heading).text
      (series, places) = answer.distinct(group)
    }
    guard series.count <= Self.mostLines else { return nil }
    var days: [Day] = []
    var dayPlaces: [Int] = []
    for row in answer.rows.indices {
      guard case .day(let day, _) = answer.rows.cell(row, dayColumn) else { return nil }
      if days.last != day { days.append(day) }
      dayPlaces.append(days.count - 1)
    }
    self.days = days
    let nothing = ChartNumber(value: nil, words: "")
    lines = series.map {
      Line(series: $0, numbers: Array(repeating: nothing, count: days.count))
    }
    for row in answer.rows.indices {
      lines[places[row]].numbers[dayPlaces[row]] = answer.number(row, measure)
    }
    guard lines.contains(where: { $0.numbers.contains { $0.value != nil } }) else { return nil }
  }

  /// More than these cannot be told apart.
  private static let mostLines = 12
}
