import AnnalsEngine
import AnnalsModel

extension StackChart {
  /// The groups of the last key as parts of those of the key before it; the days of a series
  /// are such a key.
  init?(_ answer: Answer) {
    let keys = answer.columns.indices.filter { answer.columns[$0].role == .key }
    guard keys.count == 2, let key = keys.first, let partKey = keys.last,
      let measure = answer.measureColumn
    else { return nil }
    self.key = VisibleText(answer.columns[key].heading).text
    self.partKey = VisibleText(answer.columns[partKey].heading).text
    self.measure = VisibleText(answer.columns[measure].headingWithUnit).text
    let (parts, partPlaces) = answer.distinct(partKey)
    let (labels, places) = answer.distinct(key)
    guard parts.count <= Self.mostParts else { return nil }
    self.parts = parts
    wholes = labels.map { label in
      let nothing = ChartNumber(value: nil, words: "")
      return Whole(
        label: label.label, day: nil, numbers: Array(repeating: nothing, count: parts.count))
    }
    for row in answer.rows.indices {
      let place = places[row]
      wholes[place].numbers[partPlaces[row]] = answer.number(row, measure)
      if case .day(let day, _) = answer.rows.cell(row, key) { wholes[place].day = day }
    }
  }

  /// More than these cannot be told apart.
  private static let mostParts = 12
}
