import AnnalsModel

/// A list column by column: what is asked of many rows is looked up once.
struct ListTable {
  private let plan: ColumnPlan
  private let count: Int

  /// By column, a cell for each row.
  private var columns: [[Cell]]

  /// By row; few rows have any.
  private var notes: [Int: [String]] = [:]
  private var crossed: Set<Crossing> = []
  private var overUnknown: Set<Int> = []
  private var stale: Set<Int> = []

  init(_ plan: ColumnPlan, count: Int) {
    self.plan = plan
    self.count = count
    columns = Array(repeating: [], count: plan.contents.count)
  }

  /// Fills a column with a cell for each entity.
  mutating func fill(
    _ column: Int, _ entities: [Int], _ workers: Workers,
    _ cell: @escaping @Sendable (_ entity: Int) -> Cell
  ) {
    let parts = workers.map(count) { rows in
      var part = ListPart(columns: 1, rows: rows)
      for row in rows { part.append(cell(entities[row]), to: 0, row) }
      return part
    }
    take(parts, [column])
  }

  /// Fills the columns of an evidence, and keeps what is to be said of its rows.
  ///
  /// - Parameter index: of the evidence in the plan.
  mutating func fill(_ index: Int, _ evidence: Evidence, _ rows: ListRows, _ workers: Workers) {
    let places: [(column: Int, part: Int)] = plan.contents.enumerated().compactMap { entry in
      guard case .evidence(index, let part) = entry.element else { return nil }
      return (entry.offset, part)
    }
    let sources = places.map(\.part)
    let parts = workers.map(count) { piece in
      var part = ListPart(columns: sources.count, rows: piece)
      var trace = Trace()
      for row in piece {
        if rows.write(index, evidence, row, into: &trace) {
          part.append(trace, sources, row)
        } else {
          part.appendNothing(row)
        }
      }
      return part
    }
    take(parts, places.map(\.column))
  }

  /// Puts the parts of some columns behind one another.
  private mutating func take(_ parts: [ListPart], _ places: [Int]) {
    for (number, column) in places.enumerated() {
      guard let first = parts.first else { continue }
      columns[column] = first.columns[number]
      guard parts.count > 1 else { continue }
      columns[column].reserveCapacity(count)
      for part in parts.dropFirst() { columns[column] += part.columns[number] }
    }
    for part in parts {
      for (row, note) in part.notes { self.note(note, row) }
      crossed.formUnion(part.crossed)
      overUnknown.formUnion(part.overUnknown)
      stale.formUnion(part.stale)
    }
  }

  /// Says something of a row, once.
  mutating func note(_ note: String, _ row: Int) {
    guard notes[row]?.contains(note) != true else { return }
    notes[row, default: []].append(note)
  }

  /// Puts under the rows what is to be said of them together.
  func report(to facts: inout Facts, _ model: Model) {
    let bridges = model.notes(on: crossed)
    facts.notes += bridges
    facts.warnings += bridges
    facts.warnings += Self.warning(overUnknown.count, "a step over a grading without a value.")
    facts.warnings += Self.warning(stale.count, "a figure out of date.")
  }

  private static func warning(_ count: Int, _ what: String) -> [String] {
    switch count {
    case 0: []
    case 1: ["1 row has \(what)"]
    default: ["\(count) rows have \(what)"]
    }
  }

  func answer(_ facts: Facts, those: EntitySet?) -> Answer {
    guard !notes.isEmpty else {
      return Answer(
        columns: plan.columns, rows: AnswerRows(columns: columns, count: count), facts: facts,
        those: those)
    }
    let remarks = (0..<count).map { row in
      notes[row].map { Cell.text($0.joined(separator: "; ")) } ?? .empty
    }
    return Answer(
      columns: plan.columns + [.note(beside: plan.columns)],
      rows: AnswerRows(columns: columns + [remarks], count: count), facts: facts, those: those)
  }
}
