import AnnalsModel

/// Makes cells, and says what columns hold.
struct CellMaker {
  let model: Model
  let kindIndex: Int
  let kind: Kind
  let names: Names

  init(_ model: Model, _ kind: Int) {
    self.model = model
    kindIndex = kind
    self.kind = model.kinds[kind]
    names = Names(model, kind)
  }

  func type(of reading: Reading) -> CellType {
    switch reading {
    case .name: .text
    case .field(let field): type(of: kind.fields[field])
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track):
      gradeType(of: track)
    case .measure(let track, _): measureType(of: track)
    case .anchored(let reading): type(of: reading)
    case .onDate(let reading): type(of: reading)
    case .length(let reading): type(of: reading)
    case .tally(let reading): type(of: reading)
    case .gap(let reading): type(of: reading)
    case .elapsed(let reading): type(of: reading)
    case .calendar(let reading): type(of: reading)
    case .path(let reading): type(of: reading)
    case .summary(let reading): type(of: reading)
    }
  }

  func gradeType(of track: Int) -> CellType {
    guard case .rated(let content) = kind.tracks[track].content else { return .text }
    return .grade(labels: model.ladders[content.ladder].labels)
  }

  /// Of a track, rated or measured.
  func trackType(_ track: Int) -> CellType {
    switch kind.tracks[track].content {
    case .rated: gradeType(of: track)
    case .measured: measureType(of: track)
    }
  }

  private func measureType(of track: Int) -> CellType {
    guard case .measured(let content) = kind.tracks[track].content else { return .text }
    return .number(unit: content.unit?.name)
  }

  private func type(of field: Field) -> CellType {
    switch field.column {
    case .texts: .text
    case .integers, .fractions: .number(unit: field.unit?.name)
    case .days: .day
    case .grades(let column): .grade(labels: model.ladders[column.ladder].labels)
    case .flags: .flag
    }
  }

  /// The cell of a reading for an entity.
  func cell(_ reading: Reading, _ reader: Reader, _ entity: Int) -> Cell {
    if reading == .name { return .text(names.name(of: entity)) }
    if let cell = reader.openCell(of: entity) { return cell }
    switch reader.value(of: entity) {
    case .code(let code): return .text(text(code, of: reading))
    case .grade(let grade): return .grade(Int(grade))
    case .number(.whole(let number)): return .integer(number)
    case .number(.fraction(let number)): return .fraction(number)
    case .day(let day):
      return calendarCell(day, of: reading) ?? .day(day, mark(of: reading, reader, entity))
    case .flag(let flag): return .flag(flag)
    case .unknown(.missing(_, let reason)): return .missing(reason)
    case .unknown(.stale): return .outOfDate
    case .unknown(let reason): return reason.isDoubt ? .notKnown : .empty
    }
  }

  func text(_ code: Int32, of reading: Reading) -> String {
    model.texts(of: reading, in: kindIndex)?.dictionary.text(code) ?? ""
  }

  /// How exactly the day of a reading is known.
  func mark(of reading: Reading, _ reader: Reader, _ entity: Int) -> DateMark {
    if case .summary(let summary) = reader { return summary.mark(of: entity) }
    if case .path(let path) = reading, case .path(let paths) = reader {
      return CellMaker(model, path.owner).mark(of: path.reading, paths.inner, paths.row(of: entity))
    }
    guard case .field(let field) = reading, case .days(let column) = kind.fields[field].column
    else { return .day }
    return entity < column.marks.count ? column.marks[entity] : .day
  }
}

extension Length {
  /// The length of a spell, counted from its start as conditions on it are.
  init(_ spell: Spell) {
    let (start, end) = (Day(number: spell.start), Day(number: spell.end))
    let calendar = CalendarLength(from: start, to: end)
    let certainty: LengthCertainty =
      switch (spell.isStartHidden, spell.isOpen) {
      case (false, false): .exact
      case (false, true): .soFar
      case (true, false): .atLeast
      case (true, true): .atLeastSoFar
      }
    self.init(
      days: max(end.days(since: start), 0), months: calendar.months,
      remainingDays: calendar.days, certainty: certainty)
  }
}
