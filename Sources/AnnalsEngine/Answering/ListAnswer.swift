import AnnalsModel
import AnnalsSyntax

/// Makes one row an entity, or one an occurrence: its name, what is mentioned or shown, the
/// evidence or the reason for none, a note.
struct ListAnswer {
  private let runner: Runner
  private let list: ListOutput
  private var facts: Facts
  private let cells: CellMaker
  private let evidence: [ShownEvidence]
  private let readers: [Reader]

  init(_ runner: Runner, _ list: ListOutput, _ facts: Facts) {
    self.runner = runner
    self.list = list
    self.facts = facts
    cells = CellMaker(runner.model, runner.plan.kind)
    readers = list.columns.map { runner.evaluator.reader(for: $0.reading) }
    let all = runner.plan.filter?.shownEvidence(list.rows, of: runner.evaluator, cells) ?? []
    evidence = Array(all.prefix(Self.mostEvidence))
    if all.count > Self.mostEvidence {
      self.facts.notes.append(
        "Shows the evidence of the first \(Self.mostEvidence) of \(all.count) conditions.")
    }
  }

  /// Conditions whose evidence is shown; a generated query may have thousands.
  private static let mostEvidence = 32

  func answer(for sorting: Runner.Sorting) throws(Stop) -> Answer {
    let plan = ColumnPlan(
      list.columns, evidence.map(\.shown), cells, hasReason: list.rows == .unknown)
    var facts = self.facts
    let rows = try rows(of: sorting, cutting: &facts.cut)
    try runner.meter?.charge(rows: rows.entities.count, columns: plan.contents.count)
    var table = ListTable(plan, count: rows.entities.count)
    for (column, content) in plan.contents.enumerated() {
      if runner.isCancelled() { throw .cancelled }
      switch content {
      case .reading(let index):
        let (reading, reader) = (list.columns[index].reading, readers[index])
        table.fill(column, rows.entities, runner.workers) { cells.cell(reading, reader, $0) }
      case .reason:
        table.fill(column, rows.entities, runner.workers) {
          .text(runner.reasonInWords(for: $0, in: sorting.members))
        }
      case .evidence: break
      }
    }
    for index in evidence.indices {
      if runner.isCancelled() { throw .cancelled }
      table.fill(index, evidence[index].evidence, rows, runner.workers)
    }
    if runner.plan.includesPredecessors {
      for (row, entity) in rows.entities.enumerated() {
        if let note = runner.noteOnPredecessors(of: entity, cells.names) { table.note(note, row) }
      }
    }
    table.report(to: &facts, runner.model)
    let those = EntitySet(kind: runner.plan.kind, entities: rows.shown.sorted())
    var answer = table.answer(facts, those: list.rows == .lineup ? nil : those)
    answer.entities = rows.entities
    answer.trails = trails(of: plan)
    return answer
  }

  /// Of the columns that show a figure as it is on the day of the query.
  private func trails(of plan: ColumnPlan) -> [MeasuredTrail] {
    plan.contents.enumerated().compactMap { column, content in
      guard case .reading(let index) = content, case .measure(let reader) = readers[index] else {
        return nil
      }
      return MeasuredTrail(column: column, reader)
    }
  }

  private var hasRowsOfOccurrences: Bool {
    if case .each = list.rows { true } else { false }
  }

  /// Those that have rows, in the order of the rows; with a limit the first ones.
  private func entities(of sorting: Runner.Sorting, limit: Int?) -> [Int] {
    switch list.rows {
    case .all, .each: runner.ranked(sorting.yes, by: list.order, limit: limit)
    case .unknown: runner.ranked(sorting.notKnown, by: list.order, limit: limit)
    case .lineup: Array(sorting.yes.prefix(limit ?? .max))
    }
  }

  /// The rows that `limit` leaves: one an entity, or one for each occurrence.
  ///
  /// - Parameter cut: counts the others.
  private func rows(of sorting: Runner.Sorting, cutting cut: inout Int) throws(Stop) -> ListRows {
    guard hasRowsOfOccurrences else {
      let entities = self.entities(of: sorting, limit: runner.plan.limit)
      let count = list.rows == .unknown ? sorting.notKnown.count : sorting.yes.count
      cut += count - entities.count
      return ListRows(entities)
    }
    let entities = self.entities(of: sorting, limit: nil)
    let limit = runner.plan.limit ?? .max
    var rows = ListRows([])
    for (index, entity) in entities.enumerated() {
      if index & 1023 == 0 {
        if runner.isCancelled() { throw .cancelled }
        try runner.meter?.check(rows: rows.entities.count)
      }
      let traces = traces(of: entity)
      let room = max(limit - rows.entities.count, 0)
      cut += max(traces.count - room, 0)
      rows.add(entity, traces.prefix(room))
    }
    return rows
  }

  /// A row for each occurrence: the trace of each evidence. Where another branch of an `or` made
  /// an entity part of the answer there is none, and still a row.
  private func traces(of entity: Int) -> [[Trace?]] {
    let occurrences = evidence.map { shown in
      shown.isEach ? shown.evidence.occurrences(entity) : []
    }
    let count = max(occurrences.map(\.count).max() ?? 0, 1)
    let others = evidence.map { $0.isEach ? nil : $0.evidence.trace(entity) }
    return (0..<count).map { number in
      evidence.indices.map { index in
        guard evidence[index].isEach else { return others[index] }
        return number < occurrences[index].count ? occurrences[index][number] : nil
      }
    }
  }
}

/// The evidence of one condition as a list shows it.
struct ShownEvidence {
  var evidence: Evidence

  /// Whether there is a row for each of its occurrences.
  var isEach: Bool

  /// With the columns that the list has of it.
  var shown: Evidence {
    var shown = evidence
    if isEach { shown.columns = evidence.eachColumns }
    return shown
  }
}

extension Filter {
  /// The evidence that a list shows; what could not be told has none.
  fileprivate func shownEvidence(
    _ rows: ListedRows, of evaluator: Evaluator, _ cells: CellMaker
  ) -> [ShownEvidence] {
    switch rows {
    case .unknown, .lineup: return []
    case .all:
      return evidence(of: evaluator, cells).map { ShownEvidence(evidence: $0, isEach: false) }
    case .each(let happening):
      if self == happening {
        return evidence(of: evaluator, cells).map { ShownEvidence(evidence: $0, isEach: true) }
      }
      guard let terms else { return shownEvidence(.all, of: evaluator, cells) }
      return terms.flatMap { $0.shownEvidence(rows, of: evaluator, cells) }
    }
  }
}

extension Filter {
  /// What a junction joins; `nil` for every other condition.
  private var terms: [Filter]? {
    if case .all(let filters) = self { return filters }
    if case .any(let filters) = self { return filters }
    return nil
  }
}
