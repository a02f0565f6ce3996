import AnnalsModel
import AnnalsSyntax

@testable import AnnalsEngine

extension Answer {
  /// The rows by their keys, as numbers by the heading of their column; the number of a summary
  /// is called `value`, rows and cells of nothing are left out.
  var table: NaiveTable {
    let keys = columns.indices.filter { columns[$0].role == .key }
    var table: NaiveTable = [:]
    for row in rows {
      var numbers: [String: Double] = [:]
      for index in columns.indices where columns[index].role == .aggregate {
        let heading = columns[index].heading
        let isPlain = ["count", "share", "yes", "of", "known", "not known"].contains(heading)
        numbers[isPlain ? heading : "value"] = row[index].number
      }
      table[keys.map { row[$0].words(of: columns[$0]) }] = numbers
    }
    return table
  }

  /// The cells of a matrix that are not zero, without its totals.
  var matrix: NaiveTable {
    var table: NaiveTable = [:]
    for row in rows {
      let key = row[0].words(of: columns[0])
      guard key != "total" else { continue }
      for (column, cell) in zip(columns, row).dropFirst()
      where column.heading != "total" && cell.number ?? 0 > 0 {
        table[[key], default: [:]][column.heading] = cell.number
      }
    }
    return table
  }
}

extension Cell {
  fileprivate var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .fraction(let number): number
    case .text, .day, .grade, .length, .flag, .missing, .outOfDate, .empty, .notKnown, .atLeast:
      nil
    }
  }

  fileprivate func words(of column: AnswerColumn) -> String {
    switch self {
    case .text(let text): return text
    case .integer(let number): return "\(Double(number))"
    case .fraction(let number): return "\(number)"
    case .day(let day, _): return day.isoText
    case .grade(let grade):
      guard case .grade(let labels) = column.type else { return "?" }
      return labels[grade]
    case .notKnown: return notKnownKey
    case .length, .flag, .missing, .outOfDate, .empty, .atLeast: return "?"
    }
  }
}
