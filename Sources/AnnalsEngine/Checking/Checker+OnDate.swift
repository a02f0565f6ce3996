import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating on established`, inside a path `agency share on inspected`: on a date of the row that
  /// the query lists.
  mutating func checkOnDate(_ track: Name, _ date: Name) -> Reading? {
    let track = checkTrack(track)
    let row = rowKind ?? kindIndex
    let found = inside(row) { checker in
      checker.checkRowDate(date).map { ($0, checker.column(for: $0).heading) }
    }
    guard let track, let (date, words) = found else { return nil }
    return .onDate(
      OnDateReading(
        track: track, owner: row == kindIndex ? nil : kindIndex, date: date,
        words: "\(kind.tracks[track].name) on \(words)"))
  }

  private mutating func checkRowDate(_ name: Name) -> Reading? {
    let isKnown =
      session.names.subject(name, of: kindIndex) != nil || borrowedField(called: name) != nil
    guard let reading = isKnown ? checkReading(.name(name)) : nil, isDay(reading) else {
      let dates = kind.dates.map { kind.fields[$0].name }
      report(
        .event(.notDate(name.text, kind: kind.plural, dates: dates, help: [])), at: name.range)
      return nil
    }
    return reading
  }
}

extension Operand {
  /// Whether it may look at a date of the row that a path began at.
  var looksAtRow: Bool {
    switch self {
    case .onDay, .path: true
    case .name, .ordinal, .anchored, .length, .tally, .gap, .elapsed, .calendar, .summary, .missing:
      false
    }
  }
}
