import AnnalsEngine

extension Answer {
  /// Everything that is shown.
  struct Picture: Hashable {
    var columns: [AnswerColumn]
    var rows: [[Cell]]
    var facts: Facts
  }

  /// What is found, whatever its columns and reasons are called.
  struct Outcome: Hashable {
    var rows: [[Cell]]
    var yes: Int
    var no: Int
    var notKnown: [String]
  }

  var outcome: Outcome {
    Outcome(
      rows: rows.map { Array($0) }, yes: facts.yes, no: facts.no,
      notKnown: facts.notKnownEntities.map(\.name))
  }

  /// The rows without how many are not known, which is shown where there are any.
  var knownRows: [[Cell]] {
    let shown = columns.indices.filter { columns[$0].heading != "not known" }
    return rows.map { row in shown.map { row[$0] } }
  }

  var picture: Picture { Picture(columns: columns, rows: rows.map { Array($0) }, facts: facts) }
}
