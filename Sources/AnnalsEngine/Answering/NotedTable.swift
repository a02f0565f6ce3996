import AnnalsModel

/// Rows under headings, each perhaps with notes, for which there is a last column if any row
/// has one.
struct NotedTable {
  private let columns: [AnswerColumn]
  private var rows: [[Cell]] = []
  private var notes: [String] = []

  init(_ columns: [AnswerColumn]) {
    self.columns = columns
  }

  var count: Int { rows.count }

  mutating func append(_ cells: [Cell], notes: [String]) {
    rows.append(cells)
    self.notes.append(notes.joined(separator: "; "))
  }

  func answer(_ facts: Facts, those: EntitySet? = nil) -> Answer {
    guard notes.contains(where: { !$0.isEmpty }) else {
      return Answer(columns: columns, rows: rows, facts: facts, those: those)
    }
    let noted = zip(rows, notes).map { $0 + [$1.isEmpty ? .empty : .text($1)] }
    return Answer(
      columns: columns + [.note(beside: columns)], rows: noted, facts: facts, those: those)
  }
}

extension AnswerColumn {
  /// The last column, for what is to be said of single rows.
  static func note(beside columns: [AnswerColumn]) -> AnswerColumn {
    let isTaken = columns.contains { $0.heading == "note" }
    return AnswerColumn(heading: isTaken ? "note 2" : "note", role: .note, type: .text)
  }
}

/// Keeps headings apart: `was`, `was 2`.
struct Headings {
  private var taken: Set<String> = []

  /// The heading, or the first that is free of those with a number behind it.
  mutating func unique(_ base: String) -> String {
    var heading = base
    var number = 2
    while !taken.insert(heading).inserted {
      heading = "\(base) \(number)"
      number += 1
    }
    return heading
  }
}
