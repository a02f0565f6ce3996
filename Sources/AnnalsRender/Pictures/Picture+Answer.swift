package import AnnalsEngine
import AnnalsModel

extension Picture {
  /// What can be drawn of an answer; `nil` for a list, for one number, and for what has too many
  /// dimensions for a picture.
  package init?(_ answer: Answer) {
    guard !answer.rows.isEmpty || answer.isHistory else { return nil }
    let keys = answer.columns.filter { $0.role == .key }.count
    switch (answer.shape, isSeries: answer.facts.series != nil, keys) {
    case (.history(let timeline), false, _):
      guard let chart = TimelineChart(timeline, answer) else { return nil }
      self = .timeline(chart)
    case (.transitions, false, _):
      guard let chart = MatrixChart(ofSteps: answer) else { return nil }
      self = .matrix(chart)
    case (.groups, false, 1):
      guard let chart = BarChart(answer) else { return nil }
      self = .bars(chart)
    case (.groups(.count), _, 2):
      guard let chart = StackChart(answer) else { return nil }
      self = .stack(chart)
    case (.groups(.share), false, 2), (.groups(.summary), false, 2):
      guard let chart = MatrixChart(ofGroups: answer) else { return nil }
      self = .matrix(chart)
    case (.groups, true, 1), (.groups, true, 2):
      guard let chart = LineChart(answer) else { return nil }
      self = .lines(chart)
    case (.list, _, _), (.groups, _, _), (.history, _, _), (.transitions, _, _): return nil
    }
  }
}

extension Answer {
  fileprivate var isHistory: Bool {
    if case .history = shape { true } else { false }
  }

  /// The first column behind the keys.
  var measureColumn: Int? { columns.firstIndex { $0.role == .aggregate } }

  /// A number of the answer as a picture takes it.
  func number(_ row: Int, _ column: Int) -> ChartNumber {
    let (cell, column) = (rows.cell(row, column), columns[column])
    return ChartNumber(value: cell.measure, words: VisibleText(cell.words(in: column)).text)
  }

  /// What a key of a group is called and coloured by.
  ///
  /// - Parameter place: among others like it, where it has no order of its own.
  func series(_ row: Int, _ column: Int, place: Int) -> ChartSeries {
    let (cell, type) = (rows.cell(row, column), columns[column].type)
    let ink: Ink =
      switch cell {
      case .grade(let grade): .grade(grade, of: type.labels.count)
      case .notKnown, .missing, .outOfDate: .unknown
      default: .series(place)
      }
    return ChartSeries(label: VisibleText(cell.words(in: columns[column])).text, ink: ink)
  }

  /// The different keys of a column in the order in which the grades or the rows have them, and
  /// for each row which of them it has.
  func distinct(_ column: Int) -> (series: [ChartSeries], places: [Int]) {
    var found: [Cell: Int] = [:]
    var first: [Int] = []
    var places = rows.indices.map { row in
      let cell = rows.cell(row, column)
      if let place = found[cell] { return place }
      found[cell] = first.count
      first.append(row)
      return first.count - 1
    }
    // Grades that a group lacks may come first in another.
    let order = first.indices.sorted {
      (rows.cell(first[$0], column).gradeOrder, $0) < (rows.cell(first[$1], column).gradeOrder, $1)
    }
    var ranks = Array(repeating: 0, count: order.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    places = places.map { ranks[$0] }
    return (order.enumerated().map { series(first[$1], column, place: $0) }, places)
  }
}

extension Cell {
  /// What a bar or a line is drawn by; `nil` for what is no number.
  fileprivate var measure: Double? {
    switch self {
    case .integer(let number), .atLeast(let number): Double(number)
    case .fraction(let number): number.isFinite ? number : nil
    case .length(let length): Double(length.days)
    case .text, .day, .grade, .flag, .missing, .outOfDate, .empty, .notKnown: nil
    }
  }

  /// Grades by scale, all else as it comes, what is not known last.
  fileprivate var gradeOrder: Int {
    switch self {
    case .grade(let grade): grade
    case .notKnown, .missing, .outOfDate: .max
    default: 0
    }
  }
}
