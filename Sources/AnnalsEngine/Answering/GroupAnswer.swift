import AnnalsModel
import AnnalsSyntax

/// Makes one row a group: its keys and what the aggregate makes of its entities.
struct GroupAnswer {
  private let runner: Runner
  private let groups: GroupOutput
  private let facts: Facts
  private let cells: CellMaker

  init(_ runner: Runner, _ groups: GroupOutput, _ facts: Facts) {
    self.runner = runner
    self.groups = groups
    self.facts = facts
    cells = CellMaker(runner.model, runner.plan.kind)
  }

  func answer(for sorting: Runner.Sorting) throws(Stop) -> Answer {
    var table = GroupTable(groups, runner.evaluator, cells)
    try table.add(sorting, of: runner)
    table.addZeroes(types: groups.keys.map { cells.type(of: $0.reading) })
    try runner.meter?.charge(bytes: table.bytes)
    let columns = GroupColumns(groups, table, cells)
    var facts = facts
    let crossed = table.crossings.union(runner.crossings(of: sorting.yes))
    let bridges = runner.model.notes(on: crossed)
    facts.notes += bridges
    facts.warnings += bridges + table.warnings
    facts.leftOut = table.leftOut
    facts.notes += Facts.notes(onOpenValues: table.openValues)
    let filled = table.groups
    var ordered = GroupSorter(groups, cells).sorted(filled)
    if let limit = runner.plan.limit, limit < ordered.count {
      facts.cut = ordered.count - limit
      ordered = Array(ordered.prefix(limit))
    }
    try runner.meter?.charge(rows: ordered.count, columns: columns.columns.count)
    return Answer(
      columns: columns.columns, rows: ordered.map { columns.row(of: $0, in: filled) }, facts: facts,
      shape: .groups(groups.measure.number))
  }
}

extension GroupMeasure {
  fileprivate var number: GroupedNumber {
    switch self {
    case .count: .count
    case .share: .share
    case .summary: .summary
    }
  }
}

extension Facts {
  /// Says how many lengths were left out of which not all is known.
  static func notes(onOpenValues count: Int) -> [String] {
    count == 0 ? [] : ["Leaves out lengths that could be more: \(count)."]
  }
}
