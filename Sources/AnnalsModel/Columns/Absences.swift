/// Why rows of a column have no value, for those of which the file says something: what could
/// not be read, or a stated reason. A row without a value that is not here had nothing there.
package struct Absences: Sendable {
  /// Ascending.
  private let rows: [Int32]
  private let reasons: [MissingReason]

  package static let none = Absences([])

  /// - Parameter found: rows in any order; the first of two reasons for one row counts.
  package init(_ found: [(row: Int32, reason: MissingReason)]) {
    let sorted = found.enumerated().sorted {
      ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
    }
    rows = sorted.map(\.element.row)
    reasons = sorted.map(\.element.reason)
  }

  /// Why a row has no value; `nil` where the file says nothing of it.
  package subscript(row: Int) -> MissingReason? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && Int(rows[low]) == row ? reasons[low] : nil
  }

  /// Whether something stood there that could not be read.
  package func isUnread(_ row: Int) -> Bool { self[row] == .notRead }
}
