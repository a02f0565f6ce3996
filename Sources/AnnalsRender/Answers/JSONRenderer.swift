import AnnalsEngine
import AnnalsModel

/// Writes an answer as JSON, typed, with keys that stay (Documentation/JSON.md).
enum JSONRenderer {
  /// The shape of the document; a change that a reader could trip over gets the next number.
  static let version = 1

  /// The whole answer: one line a column, a row and a fact.
  static func render(_ answer: Answer) -> String {
    var json = JSONWriter()
    json.raw("{\n\"version\":\(version),\n\"columns\":")
    json.lines(answer.columns) { $0.column($1) }
    json.raw(",\n\"rows\":")
    let keys = keys(of: answer)
    json.lines(answer.rows) { $0.row($1, keys, answer.columns) }
    json.raw(",\n\"facts\":")
    json.facts(answer.facts)
    json.raw("\n}\n")
    return json.text
  }

  /// The rows alone, one a line.
  static func renderLines(_ answer: Answer) -> String {
    var json = JSONWriter()
    let keys = keys(of: answer)
    for row in answer.rows {
      json.row(row, keys, answer.columns)
      json.raw("\n")
    }
    return json.text
  }

  /// The headings as JSON strings, made once for all rows.
  private static func keys(of answer: Answer) -> [String] {
    answer.columns.map { column in
      var json = JSONWriter()
      json.string(column.heading)
      return json.text
    }
  }
}
