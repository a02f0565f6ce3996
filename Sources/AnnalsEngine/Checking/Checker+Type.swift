import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// What a reading gives.
  func type(of reading: Reading) -> ReadingType {
    switch reading.resolved(in: kind) {
    case .name: .text
    case .field(let field): kind.fields[field].type
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track),
      .measure(let track, _):
      kind.tracks[track].type
    case .anchored(let reading): kind.tracks[reading.track].type
    case .onDate(let reading):
      model.kinds[reading.owner ?? kindIndex].tracks[reading.track].type
    case .summary(let reading): type(of: reading.operand)
    case .calendar(let reading): reading.part == .year ? .number(nil) : .day
    case .path(let path): owner(path).type(of: path.reading)
    case .length, .tally, .gap, .elapsed: typeOfCount(reading)
    }
  }

  /// The checker as it looks at the owner that a path leads to.
  private func owner(_ path: PathReading) -> Checker {
    var owner = self
    owner.kindIndex = path.owner
    return owner
  }

  /// What is counted is a number, of days or of what there is.
  private func typeOfCount(_ reading: Reading) -> ReadingType {
    let type = CellMaker(model, kindIndex).type(of: reading)
    return .number(type.unitName.map { MeasureUnit(name: $0) })
  }

  /// The texts that a reading gives codes of; `nil` for one that gives something else.
  func texts(of reading: Reading) -> TextColumn? {
    model.texts(of: reading, in: kindIndex)
  }

  /// What messages call a reading: a track by its name, whatever the day.
  func name(of reading: Reading) -> String {
    switch reading.resolved(in: kind) {
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track),
      .measure(let track, _):
      kind.tracks[track].name
    case .field(let field): kind.fields[field].name
    case .name, .anchored, .onDate, .length, .tally, .gap, .elapsed, .calendar, .path, .summary:
      heading(of: reading)
    }
  }
}

extension Field {
  /// What its values are.
  fileprivate var type: ReadingType {
    switch column {
    case .texts: .text
    case .integers, .fractions: .number(unit)
    case .days: .day
    case .grades(let column): .grade(column.ladder)
    case .flags: .flag
    }
  }
}

extension Track {
  /// What its gradings or readings are.
  fileprivate var type: ReadingType {
    switch content {
    case .rated(let content): .grade(content.ladder)
    case .measured(let content): .number(content.unit)
    }
  }
}
