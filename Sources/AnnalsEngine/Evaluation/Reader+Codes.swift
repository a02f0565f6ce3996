import AnnalsModel

extension Reader {
  /// What stands in a column of codes where there is none.
  static var noCode: Int32 { -1 }

  /// The code of the text or of the grade that each of some entities has, or the number of the part
  /// of the calendar, -1 where it is not known; `nil` of a reading that has no codes.
  func codes(of entities: ArraySlice<Int>) -> [Int32]? {
    switch self {
    case .state(let view, let day):
      return entities.map { view.grade(on: day, of: $0).map { Int32($0) } ?? Self.noCode }
    case .field(let field):
      switch field.column {
      case .texts(let column): return entities.map { column.codes[$0] }
      case .grades(let column): return entities.map { Self.known(column.codes[$0]) }
      case .integers, .fractions, .days, .flags: return nil
      }
    case .path(let path):
      return path.inner.codes(of: entities.map { path.row(of: $0) }[...])
    case .calendar(let calendar): return calendar.codes(of: entities)
    case .end, .previous, .first, .measure, .anchored, .onDate, .length, .tally, .gap, .elapsed,
      .summary, .nothing:
      return nil
    }
  }

  /// The value that a code of this reading stands for.
  func value(ofCode code: Int32) -> ReadValue {
    switch self {
    case .state: .grade(UInt8(truncatingIfNeeded: code))
    case .field(let field):
      if case .grades = field.column {
        .grade(UInt8(truncatingIfNeeded: code))
      } else {
        .code(code)
      }
    case .path(let path): path.inner.value(ofCode: code)
    case .calendar(let calendar): calendar.value(ofCode: code)
    case .end, .previous, .first, .measure, .anchored, .onDate, .length, .tally, .gap, .elapsed,
      .summary, .nothing:
      .code(code)
    }
  }

  private static func known(_ code: UInt8) -> Int32 {
    code < GradingCode.firstMissing ? Int32(code) : noCode
  }
}
