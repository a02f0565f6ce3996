import AnnalsModel

extension Model {
  /// The texts that the codes of a reading stand for; `nil` for a reading of another type.
  func texts(of reading: Reading, in kind: Int) -> TextColumn? {
    switch reading.resolved(in: kinds[kind]) {
    case .field(let field):
      guard case .texts(let column) = kinds[kind].fields[field].column else { return nil }
      return column
    case .path(let path): return texts(of: path.reading, in: path.owner)
    case .name, .grade, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .length, .tally,
      .gap, .elapsed, .calendar, .summary:
      return nil
    }
  }
}
