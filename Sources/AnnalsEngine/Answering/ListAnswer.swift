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
    var table = NotedTable(plan.columns)
    var shown: [Int] = []
    var facts = self.facts
    var crossed: Set<Crossing> = []
    var overUnknown = 0
    var stale = 0
    for (index, entity) in entities(of: sorting).enumerated() {
      if index & 1023 == 0, runner.isCancelled() { throw .cancelled }
      let room = runner.plan.limit.map { max($0 - table.count, 0) } ?? .max
      if room == 0, !hasRowsOfOccurrences {
        facts.cut += 1
        continue
      }
      let rows = rows(of: entity)
      facts.cut += max(rows.count - room, 0)
      for row in rows.prefix(room) {
        let cells = makeCells(of: row, plan, sorting)
        table.append(cells, notes: notes(on: row))
        if cells.contains(.outOfDate) { stale += 1 }
        for trace in row.traces { crossed.formUnion(trace?.crossings ?? []) }
        if row.traces.contains(where: { $0?.isOverUnknown == true }) { overUnknown += 1 }
      }
      if room > 0, !rows.isEmpty { shown.append(entity) }
    }
    let bridges = runner.model.notes(on: crossed)
    facts.notes += bridges
    facts.warnings += bridges + Self.warnings(onStepsOverUnknown: overUnknown)
    if stale > 0 {
      facts.warnings.append(
        "\(stale == 1 ? "1 row has" : "\(stale) rows have") a figure out of date.")
    }
    let those = EntitySet(kind: runner.plan.kind, entities: shown.sorted())
    return table.answer(facts, those: list.rows == .lineup ? nil : those)
  }

  private static func warnings(onStepsOverUnknown count: Int) -> [String] {
    switch count {
    case 0: []
    case 1: ["1 row has a step over a grading without a value."]
    default: ["\(count) rows have a step over a grading without a value."]
    }
  }

  private var hasRowsOfOccurrences: Bool {
    if case .each = list.rows { true } else { false }
  }

  /// Those that have rows, in the order of the rows.
  private func entities(of sorting: Runner.Sorting) -> [Int] {
    switch list.rows {
    case .all, .each: runner.ranked(sorting.yes, by: list.order)
    case .unknown: runner.ranked(sorting.notKnown, by: list.order)
    case .lineup: sorting.yes
    }
  }

  /// A row before its cells: whose it is and what it has for evidence.
  private struct Row {
    var entity: Int
    var traces: [Trace?]
  }

  /// The rows of an entity: one, or one for each occurrence. Where another branch of an `or`
  /// made it part of the answer there is none, and still a row.
  private func rows(of entity: Int) -> [Row] {
    guard hasRowsOfOccurrences else {
      return [Row(entity: entity, traces: evidence.map { $0.evidence.trace(entity) })]
    }
    let occurrences = evidence.map { shown in
      shown.isEach ? shown.evidence.occurrences(entity) : []
    }
    let count = max(occurrences.map(\.count).max() ?? 0, 1)
    let others = evidence.map { $0.isEach ? nil : $0.evidence.trace(entity) }
    return (0..<count).map { number in
      let traces = evidence.indices.map { index in
        guard evidence[index].isEach else { return others[index] }
        return number < occurrences[index].count ? occurrences[index][number] : nil
      }
      return Row(entity: entity, traces: traces)
    }
  }

  private func makeCells(
    of row: Row, _ plan: ColumnPlan, _ sorting: Runner.Sorting
  ) -> [Cell] {
    plan.contents.map { content in
      switch content {
      case .reading(let index):
        return cells.cell(list.columns[index].reading, readers[index], row.entity)
      case .evidence(let index, let part):
        guard let trace = row.traces[index], part < trace.cells.count else { return .empty }
        return trace.cells[part]
      case .reason: return .text(runner.reasonInWords(for: row.entity, in: sorting.members))
      }
    }
  }

  private func notes(on row: Row) -> [String] {
    var notes: [String] = []
    for trace in row.traces {
      for note in trace?.notes ?? [] where !notes.contains(note) { notes.append(note) }
    }
    if let note = runner.noteOnPredecessors(of: row.entity, cells.names) { notes.append(note) }
    return notes
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

extension Runner {
  /// `with Northamptonshire`, of an entity whose history begins with that of another.
  fileprivate func noteOnPredecessors(of entity: Int, _ names: Names) -> String? {
    guard evaluator.inheritance != nil else { return nil }
    var forebears: [Int] = []
    for view in evaluator.views {
      for forebear in view?.forebears[entity] ?? [] where !forebears.contains(forebear) {
        forebears.append(forebear)
      }
    }
    guard !forebears.isEmpty else { return nil }
    return "with " + forebears.map { names.name(of: $0) }.joined(separator: ", ")
  }
}
