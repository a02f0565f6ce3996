import AnnalsModel
import AnnalsSyntax

/// Makes one row an entity: its name, what is mentioned or shown, the evidence, a note.
struct ListAnswer {
  private let runner: Runner
  private let list: ListOutput
  private var facts: Facts
  private let cells: CellMaker
  private let evidence: [Evidence]

  init(_ runner: Runner, _ list: ListOutput, _ facts: Facts) {
    self.runner = runner
    self.list = list
    self.facts = facts
    cells = CellMaker(runner.model, runner.plan.kind)
    let all = runner.plan.filter?.evidence(of: runner.evaluator, cells) ?? []
    evidence = Array(all.prefix(Self.mostEvidence))
    if all.count > Self.mostEvidence {
      self.facts.notes.append(
        "Shows the evidence of the first \(Self.mostEvidence) of \(all.count) conditions.")
    }
  }

  /// Conditions whose evidence is shown; a generated query may have thousands.
  private static let mostEvidence = 32

  func answer(for entities: [Int]) throws(Stop) -> Answer {
    var facts = self.facts
    var shown = sorted(entities)
    if let limit = runner.plan.limit, limit < shown.count {
      facts.cut = shown.count - limit
      shown = Array(shown.prefix(limit))
    }
    let plan = ColumnPlan(list.columns, evidence, cells)
    var rows: [[Cell]] = []
    var notes: [String] = []
    rows.reserveCapacity(shown.count)
    let readers = list.columns.map { runner.evaluator.reader(for: $0.reading) }
    var crossed: Set<Crossing> = []
    for (index, entity) in shown.enumerated() {
      if index & 1023 == 0, runner.isCancelled() { throw .cancelled }
      let made = makeRow(of: entity, plan, readers)
      rows.append(made.cells)
      notes.append(made.notes.joined(separator: "; "))
      crossed.formUnion(made.crossings)
    }
    facts.notes += runner.model.notes(on: crossed)
    return assemble(plan.columns, rows, notes, facts)
  }

  private func makeRow(
    of entity: Int, _ plan: ColumnPlan, _ readers: [Reader]
  ) -> (cells: [Cell], notes: [String], crossings: Set<Crossing>) {
    let traces = evidence.map { $0.trace(entity) }
    var notes: [String] = []
    var crossings: Set<Crossing> = []
    for trace in traces {
      for note in trace?.notes ?? [] where !notes.contains(note) { notes.append(note) }
      crossings.formUnion(trace?.crossings ?? [])
    }
    let row = plan.contents.map { content -> Cell in
      switch content {
      case .reading(let index):
        cells.cell(list.columns[index].reading, readers[index], entity)
      case .evidence(let index, let part): traces[index]?.cells[part] ?? .empty
      }
    }
    return (row, notes, crossings)
  }

  private func assemble(
    _ columns: [AnswerColumn], _ rows: [[Cell]], _ notes: [String], _ facts: Facts
  ) -> Answer {
    guard notes.contains(where: { !$0.isEmpty }) else {
      return Answer(columns: columns, rows: rows, facts: facts)
    }
    let heading = columns.contains { $0.heading == "note" } ? "note 2" : "note"
    let noted = zip(rows, notes).map { $0 + [$1.isEmpty ? .empty : .text($1)] }
    return Answer(
      columns: columns + [AnswerColumn(heading: heading, role: .note, type: .text)],
      rows: noted, facts: facts)
  }

  /// By the keys of `order by`, then by name; unknown last both ways.
  private func sorted(_ entities: [Int]) -> [Int] {
    let byName = cells.names.sorted(entities)
    guard !list.order.isEmpty else { return byName }
    let readers = list.order.map { runner.evaluator.reader(for: $0.reading) }
    let keyed = byName.enumerated().map { position, entity in
      let keys = zip(list.order, readers).map { order, reader in
        SortKey(reader.value(of: entity), of: order.reading, cells)
      }
      return (keys: keys, position: position, entity: entity)
    }
    return keyed.sorted { left, right in
      for (index, order) in list.order.enumerated() {
        switch left.keys[index].compared(to: right.keys[index], order.direction) {
        case .before: return true
        case .after: return false
        case .same: continue
        }
      }
      return left.position < right.position
    }.map(\.entity)
  }
}
