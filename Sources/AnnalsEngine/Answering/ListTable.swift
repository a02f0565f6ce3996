import AnnalsModel

/// The rows of a list before their cells.
struct ListRows {
  /// By row.
  private(set) var entities: [Int]

  /// The entities that have rows.
  private(set) var shown: [Int]

  /// By row, for rows of occurrences: the trace of each evidence.
  private(set) var traces: [[Trace?]] = []

  /// One row for each entity.
  init(_ entities: [Int]) {
    self.entities = entities
    shown = entities
  }

  /// A row for each occurrence of an entity.
  mutating func add(_ entity: Int, _ occurrences: some Collection<[Trace?]>) {
    guard !occurrences.isEmpty else { return }
    shown.append(entity)
    for occurrence in occurrences {
      entities.append(entity)
      traces.append(occurrence)
    }
  }
}

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
  mutating func fill(_ column: Int, _ entities: [Int], _ cell: (_ entity: Int) -> Cell) {
    var filled: [Cell] = []
    filled.reserveCapacity(count)
    for (row, entity) in entities.enumerated() {
      let cell = cell(entity)
      if case .outOfDate = cell { stale.insert(row) }
      filled.append(cell)
    }
    columns[column] = filled
  }

  /// Fills the columns of an evidence, and keeps what is to be said of its rows.
  ///
  /// - Parameter index: of the evidence in the plan.
  mutating func fill(_ index: Int, _ evidence: Evidence, _ rows: ListRows) {
    let places: [(column: Int, part: Int)] = plan.contents.enumerated().compactMap { entry in
      guard case .evidence(index, let part) = entry.element else { return nil }
      return (entry.offset, part)
    }
    var filled = places.map { _ in [Cell]() }
    for place in filled.indices { filled[place].reserveCapacity(count) }
    var trace = Trace()
    for (row, entity) in rows.entities.enumerated() {
      var holds = true
      if rows.traces.isEmpty {
        trace.clear()
        holds = evidence.write(entity, &trace)
      } else if let written = rows.traces[row][index] {
        trace = written
      } else {
        holds = false
      }
      for (place, source) in places.enumerated() {
        let isShown = holds && source.part < trace.cells.count
        let cell = isShown ? trace.cells[source.part] : .empty
        if case .outOfDate = cell { stale.insert(row) }
        filled[place].append(cell)
      }
      if holds { keep(trace, row) }
    }
    for (place, source) in places.enumerated() { columns[source.column] = filled[place] }
  }

  private mutating func keep(_ trace: Trace, _ row: Int) {
    for note in trace.notes { self.note(note, row) }
    if !trace.crossings.isEmpty { crossed.formUnion(trace.crossings) }
    if trace.isOverUnknown { overUnknown.insert(row) }
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
