import AnnalsModel

/// The value of a reading for one entity, before it is made into a cell.
enum ReadValue: Hashable, Sendable {
  /// A code of the field's dictionary.
  case code(Int32)
  case grade(UInt8)
  case number(ExactNumber)
  case day(Day)
  case flag(Bool)
  case unknown(UnknownReason)
}

/// Reads one operand of a plan, entity by entity.
enum Reader: Sendable {
  case field(Field)

  /// When something ends: an end that lies ahead has not come.
  case end(Field, by: Day)
  case state(TrackView, day: Int32)
  case previous(TrackView)
  case first(TrackView)
  case measure(MeasureReader)

  case anchored(AnchoredReader)
  case onDate(OnDateReader)
  case length(LengthReader)
  case tally(TallyReader)
  case gap(GapReader)
  case elapsed(ElapsedReader)
  case calendar(CalendarReader)
  case path(PathReader)
  case summary(SummaryReader)

  /// A name that the model does not have: unknown for everyone.
  case nothing

  func value(of entity: Int) -> ReadValue {
    switch self {
    case .field(let field): field.value(of: entity)
    case .end(let field, let horizon): Self.end(field, entity, by: horizon)
    case .state(let view, let day): Self.state(view, entity, on: day)
    case .previous(let view): Self.previous(view, entity)
    case .first(let view): Self.first(view, entity)
    case .measure(let reader): reader.value(of: entity)
    case .anchored(let reader): reader.value(of: entity)
    case .onDate(let reader): reader.value(of: entity)
    case .length(let reader): reader.value(of: entity)
    case .tally(let reader): reader.value(of: entity)
    case .gap(let reader): reader.value(of: entity)
    case .elapsed(let reader): reader.value(of: entity)
    case .calendar(let reader): reader.value(of: entity)
    case .path(let reader): reader.value(of: entity)
    case .summary(let reader): reader.value(of: entity)
    case .nothing: .unknown(.noField("name"))
    }
  }

  /// Gives the value of one entity after another: for a loop over many, so that only once is asked
  /// what sort of reader it is.
  var values: @Sendable (_ entity: Int) -> ReadValue {
    switch self {
    case .field(let field): { field.value(of: $0) }
    case .state(let view, let day): { Self.state(view, $0, on: day) }
    case .measure(let reader): { reader.value(of: $0) }
    case .onDate(let reader): { reader.value(of: $0) }
    case .length(let reader): { reader.value(of: $0) }
    case .path(let reader): { reader.value(of: $0) }
    case .end, .previous, .first, .anchored, .tally, .gap, .elapsed, .calendar, .summary, .nothing:
      { value(of: $0) }
    }
  }

  private static func end(_ field: Field, _ entity: Int, by horizon: Day) -> ReadValue {
    let value = field.value(of: entity)
    if case .day(let day) = value, day > horizon { return .unknown(.noField(field.name)) }
    return value
  }

  private static func state(_ view: TrackView, _ entity: Int, on day: Int32) -> ReadValue {
    guard let grading = view.inForce(on: day, of: entity) else {
      return .unknown(
        view.absence(of: entity, on: day) ?? .noGrading(track: view.name, by: Day(number: day)))
    }
    let code = GradingCode(rawValue: view.codes[grading])
    if let reason = code.reason { return .unknown(.missing(track: view.name, reason)) }
    return .grade(code.rawValue)
  }

  /// The known grading before the one in force.
  private static func previous(_ view: TrackView, _ entity: Int) -> ReadValue {
    guard let last = view.visible(entity).last, view.previous[last] != GradingCode.none else {
      return .unknown(.noPrevious(track: view.name, by: Day(number: view.horizon)))
    }
    return .grade(view.previous[last])
  }

  private static func first(_ view: TrackView, _ entity: Int) -> ReadValue {
    let known = view.visible(entity).first { view.codes[$0] < GradingCode.firstMissing }
    guard let known else {
      return .unknown(.noGrading(track: view.name, by: Day(number: view.horizon)))
    }
    return .grade(view.codes[known])
  }
}

extension Evaluator {
  func reader(for reading: Reading) -> Reader {
    switch reading.resolved(in: kind) {
    case .name: .nothing
    case .field(let field):
      kind.isEnd(field) ? .end(kind.fields[field], by: horizon) : .field(kind.fields[field])
    case .grade(let track, let day): .state(view(track), day: day.day.number)
    case .previousGrade(let track): .previous(view(track))
    case .firstGrade(let track): .first(view(track))
    case .measure(let track, let day): .measure(MeasureReader(track, on: day.day, self))
    case .anchored(let reading): .anchored(AnchoredReader(reading, self))
    case .onDate(let reading): .onDate(OnDateReader(reading, self))
    case .length(let reading): .length(LengthReader(reading, self))
    case .tally(let reading): .tally(TallyReader(reading, self))
    case .gap(let reading): .gap(GapReader(reading, self))
    case .elapsed(let reading): .elapsed(ElapsedReader(reading, self))
    case .calendar(let reading): .calendar(CalendarReader(reading, self))
    case .path(let reading): .path(PathReader(reading, self))
    case .summary(let reading): .summary(SummaryReader(reading, self))
    }
  }
}

extension Reading {
  /// The display name as the field that holds it.
  func resolved(in kind: Kind) -> Reading {
    guard self == .name, let field = kind.nameField else { return self }
    return .field(field)
  }
}

extension Field {
  func value(of entity: Int) -> ReadValue {
    switch column {
    case .texts(let column) where column.codes[entity] != TextColumn.missing:
      .code(column.codes[entity])
    case .integers(let column) where column.validity[entity]:
      .number(.whole(column.values[entity]))
    case .fractions(let column) where column.validity[entity]:
      .number(.fraction(column.values[entity]))
    case .days(let column) where column.numbers[entity] != Day.unknown.number:
      .day(Day(number: column.numbers[entity]))
    case .flags(let column) where column.validity[entity]: .flag(column.values[entity])
    case .grades(let column): grade(column.codes[entity])
    case .texts, .integers, .fractions, .days, .flags:
      .unknown(absences[entity].map { .missing(track: name, $0) } ?? .noField(name))
    }
  }

  private func grade(_ raw: UInt8) -> ReadValue {
    guard let reason = GradingCode(rawValue: raw).reason else { return .grade(raw) }
    return .unknown(.missing(track: name, reason))
  }
}
