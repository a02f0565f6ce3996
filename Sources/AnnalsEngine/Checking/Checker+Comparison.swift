import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating is good`, `population is above 100000`, `rating is better than previous rating`
  mutating func check(_ comparison: Comparison) -> Filter? {
    guard let reading = checkReading(comparison.operand) else { return nil }
    var constants = comparison
    constants.values.terms = []
    var compared: [Filter] = []
    var isWhole = true
    for term in comparison.values.terms {
      guard let operand = operand(of: term.value, beside: reading) else {
        constants.values.terms.append(term)
        continue
      }
      let filter = check(reading, term, operand, comparison.sense)
      if let filter { compared.append(filter) } else { isWhole = false }
    }
    if compared.isEmpty, isWhole { return checkConstants(reading, constants) }
    let filter = constants.values.terms.isEmpty ? nil : checkConstants(reading, constants)
    guard isWhole, constants.values.terms.isEmpty || filter != nil else { return nil }
    // `is not X or Y` means neither.
    let filters = (filter.map { [$0] } ?? []) + compared
    if filters.count == 1 { return filters.first }
    return comparison.sense == .affirmed ? .any(filters) : .all(filters)
  }

  /// The filter of a comparison with values that stand in the query.
  private mutating func checkConstants(_ reading: Reading, _ comparison: Comparison) -> Filter? {
    let (values, sense, name) = (comparison.values, comparison.sense, name(of: reading))
    switch type(of: reading) {
    case .text:
      guard let column = texts(of: reading) else { return nil }
      return checkTexts(values, name, column, reading).map { codes in
        .texts(TextTest(reading: reading, codes: codes)).said(sense)
      }
    case .number(let unit):
      guard let (limits, numbers) = checkDurations(values, of: reading, named: name) else {
        return nil
      }
      return checkNumbers(numbers, named: name, as: comparison.operand, unit: unit).map { ranges in
        .numbers(NumberTest(reading: reading, ranges: ranges, durations: limits)).said(sense)
      }
    case .day:
      return checkDays(values, name).map { ranges in
        .days(DayTest(reading: reading, ranges: ranges)).said(sense)
      }
    case .grade(let ladder):
      return checkGrades(
        values, named: name, ladderIndex: ladder, ladder: model.ladders[ladder]
      ).map { grades in
        .grades(GradeTest(reading: reading, grades: grades, isDenied: sense == .denied))
      }
    case .flag:
      return checkFlags(values, name).map { flags in
        .flags(FlagTest(reading: reading, flags: flags)).said(sense)
      }
    }
  }
}

extension Filter {
  /// The filter itself, or its negation for `is not`.
  fileprivate func said(_ sense: Sense) -> Filter {
    sense == .affirmed ? self : .not(self)
  }
}
