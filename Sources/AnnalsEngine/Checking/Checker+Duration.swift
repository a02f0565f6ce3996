import AnnalsSyntax

extension Checker {
  /// The lengths of the calendar among the values that a number of days is held against:
  /// `longest spell inadequate is at least 3 years`. A year has no number of days, so that it is
  /// counted from where the days begin.
  ///
  /// - Returns: the lengths, and the values that are plain numbers; `nil` when one is reported.
  mutating func checkDurations(
    _ values: ValueSet, of reading: Reading, named name: String
  ) -> (limits: [DurationLimit], numbers: ValueSet)? {
    var numbers = values
    numbers.terms = []
    var limits: [DurationLimit] = []
    var isWhole = true
    for term in values.terms {
      guard reading.hasStart, case .number(let number) = term.value, let unit = number.calendarUnit
      else {
        numbers.terms.append(term)
        continue
      }
      let limit = checkLimit(term, number, unit, named: name)
      if let limit { limits.append(limit) } else { isWhole = false }
    }
    return isWhole ? (limits, numbers) : nil
  }

  private mutating func checkLimit(
    _ term: ValueTerm, _ number: NumberLiteral, _ unit: CalendarUnit, named name: String
  ) -> DurationLimit? {
    guard checkRange(term, number.amount.exact, named: name) != nil else { return nil }
    guard case .whole(let amount) = number.amount, amount >= 0 else {
      report(.measure(.partOfDuration(unit.rawValue)), at: number.range)
      return nil
    }
    let count = Int(clamping: amount)
    return checkLength(CalendarDuration(count: count, unit: unit, range: number.range)).map {
      DurationLimit(bound: term.bound, length: $0)
    }
  }
}

extension NumberLiteral {
  /// The unit that is a length of the calendar rather than a number of days.
  fileprivate var calendarUnit: CalendarUnit? {
    guard case .word(let word) = unit else { return nil }
    switch word.text.lowercased() {
    case "week", "weeks": return .weeks
    case "month", "months": return .months
    case "year", "years": return .years
    default: return nil
    }
  }
}

extension Reading {
  /// Whether it counts days from somewhere, so that a length of the calendar can be counted from
  /// there too.
  fileprivate var hasStart: Bool {
    switch self {
    case .length, .gap: true
    case .path(let path): path.reading.hasStart
    case .name, .field, .grade, .previousGrade, .firstGrade, .measure, .anchored, .onDate, .tally,
      .elapsed, .calendar, .summary:
      false
    }
  }
}
