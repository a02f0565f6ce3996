import AnnalsModel

/// Some columns of a list for some of its rows, and what is to be said of those.
struct ListPart: Sendable {
  private(set) var columns: [[Cell]]

  /// By row, in order.
  private(set) var notes: [(row: Int, note: String)] = []
  private(set) var crossed: Set<Crossing> = []
  private(set) var overUnknown: [Int] = []

  /// Rows with a figure out of date.
  private(set) var stale: [Int] = []

  init(columns count: Int, rows: Range<Int>) {
    columns = Array(repeating: [], count: count)
    for column in columns.indices { columns[column].reserveCapacity(rows.count) }
  }

  mutating func append(_ cell: Cell, to column: Int, _ row: Int) {
    if case .outOfDate = cell { stale.append(row) }
    columns[column].append(cell)
  }

  /// Appends a row of evidence: cells of its trace, and keeps what it says.
  ///
  /// - Parameter sources: for each column the cell of the trace.
  mutating func append(_ trace: Trace, _ sources: [Int], _ row: Int) {
    for (column, source) in sources.enumerated() {
      append(source < trace.cells.count ? trace.cells[source] : .empty, to: column, row)
    }
    for note in trace.notes { notes.append((row, note)) }
    if !trace.crossings.isEmpty { crossed.formUnion(trace.crossings) }
    if trace.isOverUnknown { overUnknown.append(row) }
  }

  /// Appends a row without evidence.
  mutating func appendNothing(_ row: Int) {
    for column in columns.indices { append(.empty, to: column, row) }
  }
}
