/// The rows of an answer, kept by column: a row is a view and costs nothing until it is looked at.
package struct AnswerRows: RandomAccessCollection, Sendable {
  /// By column, a cell for each row.
  private let columns: [[Cell]]
  package let endIndex: Int

  /// - Parameter columns: as many cells each as there are rows.
  package init(columns: [[Cell]], count: Int) {
    self.columns = columns
    endIndex = columns.reduce(count) { Swift.min($0, $1.count) }
  }

  /// - Parameter rows: as many cells each as there are columns.
  package init(_ rows: [[Cell]], width: Int) {
    self.init(
      columns: (0..<width).map { column in
        rows.map { column < $0.count ? $0[column] : .empty }
      }, count: rows.count)
  }

  package var startIndex: Int { 0 }

  /// The first rows alone.
  func first(_ count: Int) -> AnswerRows {
    AnswerRows(
      columns: columns.map { Array($0.prefix(count)) }, count: Swift.min(self.count, count))
  }

  /// The rows without a column.
  func without(_ column: Int) -> AnswerRows {
    AnswerRows(columns: columns.indices.filter { $0 != column }.map { columns[$0] }, count: count)
  }

  package func cell(_ row: Int, _ column: Int) -> Cell { columns[column][row] }

  package subscript(row: Int) -> AnswerRow { AnswerRow(columns: columns, row: row) }
}

/// The cells of a row, as many as there are columns.
package struct AnswerRow: RandomAccessCollection, Sendable {
  fileprivate let columns: [[Cell]]
  fileprivate let row: Int

  package var startIndex: Int { 0 }
  package var endIndex: Int { columns.count }

  package subscript(column: Int) -> Cell { columns[column][row] }
}
