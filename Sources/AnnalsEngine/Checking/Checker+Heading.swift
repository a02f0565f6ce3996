import AnnalsModel
import AnnalsSyntax

extension Checker {
  func column(for reading: Reading) -> PlannedColumn {
    PlannedColumn(heading: heading(of: reading), reading: reading)
  }

  /// What heads the column of a reading.
  func heading(of reading: Reading) -> String {
    switch reading {
    case .name: nameHeading
    case .field(let field): kind.fields[field].name
    case .grade(let track, let day), .measure(let track, let day):
      day.heading(of: kind.tracks[track].name)
    case .anchored(let reading): heading(of: reading)
    case .onDate(let reading): reading.words
    case .length(let reading): heading(of: reading)
    case .tally(let reading): heading(of: reading)
    case .gap(let reading): heading(of: reading)
    case .elapsed(let reading): heading(of: reading)
    case .calendar(let reading): heading(of: reading)
    case .path(let reading): heading(of: reading)
    case .summary(let reading): heading(of: reading)
    case .previousGrade(let track): "previous \(kind.tracks[track].name)"
    case .firstGrade(let track): "first \(kind.tracks[track].name)"
    }
  }

  private var nameHeading: String {
    let named = model.namedKind(for: kindIndex) ?? kind.owner?.kind ?? kindIndex
    return model.kinds[named].singular
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  func removingRepeats() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
