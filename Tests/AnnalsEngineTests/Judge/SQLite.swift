import CSQLite

/// A database in memory.
final class SQLite {
  private var handle: OpaquePointer?

  init() throws {
    guard sqlite3_open(":memory:", &handle) == SQLITE_OK else { throw problem("open") }
  }

  deinit { sqlite3_close(handle) }

  /// Runs statements that give no rows.
  func run(_ text: String) throws {
    guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else { throw problem(text) }
  }

  /// The rows of a query.
  func rows(_ text: String) throws -> [[SQLiteValue]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK else {
      throw problem(text)
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[SQLiteValue]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append((0..<sqlite3_column_count(statement)).map { SQLiteValue(statement, $0) })
      case SQLITE_DONE: return rows
      default: throw problem(text)
      }
    }
  }

  private func problem(_ text: String) -> SQLiteProblem {
    SQLiteProblem(words: String(cString: sqlite3_errmsg(handle)), text: text)
  }
}

struct SQLiteProblem: Error {
  var words: String
  var text: String
}

enum SQLiteValue: Hashable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  fileprivate init(_ statement: OpaquePointer?, _ column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      self = .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
    default: self = .null
    }
  }

  var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }

  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text: nil
    }
  }
}
