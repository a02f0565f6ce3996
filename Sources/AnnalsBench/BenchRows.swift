import Annals

/// The rows of an answer as the bench compares them, cell by cell.
struct BenchRows {
  private var values: [Value] = []
  private var width = 1

  init(_ answer: Answer, _ part: BenchQuestion.Part) {
    switch part {
    case .columns(let columns, let hasZeroes):
      width = columns.count
      for row in answer.rows {
        if !hasZeroes, columns.contains(where: { row[$0 - 1] == .integer(0) }) { continue }
        for column in columns { values.append(row[column - 1]) }
      }
    case .matrix:
      width = 3
      let grades = answer.columns.dropFirst().prefix { $0.heading != "total" }
      for row in answer.rows {
        guard case .grade = row[0] else { continue }
        for (place, column) in grades.enumerated() where row[place + 1] != .integer(0) {
          values += [row[0], .text(column.heading), row[place + 1]]
        }
      }
    }
  }

  /// Rows of tab-separated values.
  var text: String {
    var text = ""
    for (index, value) in values.enumerated() {
      text += word(for: value)
      text += (index + 1) % width == 0 ? "\n" : "\t"
    }
    return text
  }

  private func word(for value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .day(let day, _): day.description
    case .grade(let grade): grade.label
    case .length(let days, _): String(days)
    case .flag(let flag): String(flag)
    case .missing, .notKnown: "unknown"
    case .atLeast(let count): String(count)
    case .none: ""
    }
  }
}
