import AnnalsModel

extension Track {
  /// The date that gradings of a source count from: the one that a query chose with `dated by`,
  /// where it has that. A measure is dated by the day that it describes, whatever is chosen.
  func date(of source: TrackSource, datedBy name: String?) -> TrackSource.TrackDate? {
    switch content {
    case .rated: source.dates.first { $0.name == name } ?? source.dates.first
    case .measured: source.dates.first
    }
  }

  /// The day that each row of a source counts from. A grading that lacks the chosen date keeps
  /// its own.
  func days(of source: TrackSource, datedBy name: String?, in model: Model) -> DayColumn {
    let fields = model.kinds[source.kind].fields
    guard let own = source.dates.first, let chosen = date(of: source, datedBy: name),
      case .days(let ownDays) = fields[own.field].column,
      case .days(var days) = fields[chosen.field].column
    else { return DayColumn(numbers: [], marks: []) }
    guard own.field != chosen.field else { return ownDays }
    for row in days.numbers.indices where days.numbers[row] == Day.unknown.number {
      days.numbers[row] = ownDays.numbers[row]
      guard row < ownDays.marks.count, ownDays.marks[row] != .day else { continue }
      if days.marks.isEmpty { days.marks = days.numbers.map { _ in .day } }
      days.marks[row] = ownDays.marks[row]
    }
    return days
  }
}

extension TrackSource {
  /// The day on which each row became known; empty where nobody says.
  func knownDays(in model: Model) -> [Int32] {
    let date = knownDate < dates.count ? dates[knownDate] : nil
    return model.kinds[kind].days(of: date?.field)
  }
}
