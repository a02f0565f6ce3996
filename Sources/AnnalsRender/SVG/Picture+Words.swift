import AnnalsModel

extension Picture {
  /// `Time line`
  var kindInWords: String {
    switch self {
    case .timeline: "Time line"
    case .bars: "Bars"
    case .stack: "Stacked bars"
    case .lines: "Lines"
    case .matrix: "Matrix"
    }
  }

  /// What a picture shows, for who does not see it.
  package var words: String {
    switch self {
    case .timeline(let chart): chart.words
    case .bars(let chart): chart.words
    case .stack(let chart): chart.words
    case .lines(let chart): chart.words
    case .matrix(let chart): chart.words
    }
  }
}

extension TimelineChart {
  fileprivate var words: String {
    let tracks = tracks.map(\.name).joined(separator: ", ")
    return "Time line of \(tracks) from \(first.inWords) to \(last.inWords), "
      + counted(lanes.count, "line", "lines")
      + ". Each block lasts from one grading to the next; what is not known is hatched."
      + (isCut ? " Gradings whose rows are left out are not drawn." : "")
  }
}

extension BarChart {
  fileprivate var words: String {
    let list = bars.prefix(Self.mostInWords).map { "\($0.label) \($0.number.said)" }
    let rest = bars.count - list.count
    return "A bar for each \(key), \(measure): " + list.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more." : ".")
  }

  /// More are read in the table.
  private static var mostInWords: Int { 30 }
}

extension StackChart {
  fileprivate var words: String {
    let list = wholes.map(\.label)
    let ends = list.count > 1 ? " from \(list[0]) to \(list[list.count - 1])" : ""
    return counted(wholes.count, "bar", "bars") + " by \(key)\(ends), \(measure), each divided by"
      + " \(partKey): " + parts.map(\.label).joined(separator: ", ") + "."
  }
}

extension LineChart {
  fileprivate var words: String {
    let ends = lines.map { line in
      let known = line.numbers.filter { $0.value != nil }
      guard let first = known.first, let last = known.last else {
        return "\(line.series.label): nothing known"
      }
      return "\(line.series.label): \(first.words) at first, \(last.words) at last"
    }
    let span = days.first.map { first in
      " from \(first.inWords) to \((days.last ?? first).inWords)"
    }
    return "\(measure)\(span ?? ""). " + ends.joined(separator: "; ") + "."
  }
}

extension MatrixChart {
  fileprivate var words: String {
    "A table of \(counted(rows.count, "row", "rows")) by \(rowKey) and"
      + " \(counted(columns.count, "column", "columns")) by \(columnKey), \(measure);"
      + " the darker a cell, the more."
  }
}
