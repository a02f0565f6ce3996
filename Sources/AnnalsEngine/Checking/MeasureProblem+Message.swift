extension MeasureProblem {
  /// A stable word for programs.
  var code: String {
    switch self {
    case .notMeasured: "not-measured"
    case .notGraded: "not-rated"
    case .noDirection: "no-direction"
    case .changeLikeGrade: "change-like-grade"
    case .pointsOfPlain: "points-of-plain"
    case .negativeDistance: "negative-distance"
    case .yearAsDistance: "year-as-distance"
    case .unitMismatch: "unit-mismatch"
    case .partOfDuration: "part-of-duration"
    case .notComparable: "not-comparable"
    case .laddersApart: "scales-apart"
    case .unitsApart: "units-apart"
    case .notSummable: "not-summable"
    case .summaryOfKind: "summary-of-kind"
    case .spellsOfOne: "spells-of-one"
    case .shareWithoutCondition: "share-without-condition"
    case .orderOfGroups: "order-of-groups"
    case .percentOfOne: "percent-without-groups"
    case .percentWithout: "percent-without-count"
    case .clauseOfRows: "clause-with-count"
    }
  }

  var message: String {
    switch self {
    case .notMeasured(let name, let verb, _):
      "'\(name)' is graded, not measured: '\(verb)' is for numbers"
    case .notGraded(let name, let verb, _):
      "'\(name)' is measured, not graded: '\(verb)' has no meaning for a number"
    case .noDirection(let name, let verb, _):
      "the model does not say whether more or less '\(name)' is better,"
        + " so it cannot tell what \(verb)"
    case .changeLikeGrade(let name, let part, _):
      "\(part) for grades; '\(name)' is a number"
    case .pointsOfPlain(let name, let unit, _):
      "points are of percentages; \(name) is \(Self.inUnit(unit))"
    case .negativeDistance(let verb):
      "'\(verb) by' takes how far, which is not negative"
    case .yearAsDistance(let verb, let number, _):
      "'\(verb) by \(number)' could be by a year or by as much as that: say which"
    case .unitMismatch(let name, let unit, let found, _):
      "\(name) is \(Self.inUnit(unit)), not in \(found)"
    case .partOfDuration(let unit):
      "a length is counted in whole \(unit)"
    case .notComparable(let name, let holds, let other, let otherHolds):
      "'\(name)' holds \(holds) and '\(other)' \(otherHolds): they cannot be compared"
    case .laddersApart(let name, let other):
      "\(name) and \(other) are graded on scales that no bridge joins"
    case .unitsApart(let name, let unit, let other, let otherUnit):
      "\(name) is \(Self.inUnit(unit)) and \(other) is \(Self.inUnit(otherUnit)):"
        + " they cannot be compared"
    case .notSummable(let function, let name, let holds, _):
      "'\(name)' holds \(holds): '\(function)' needs \(Self.needs(function))"
    case .summaryOfKind(let function, let kind, _):
      "'\(function)' needs a number that each of the \(kind) has"
    case .spellsOfOne:
      "'spell' is each spell of everyone: only a statement such as 'median spell …' makes one value"
        + " of them"
    case .shareWithoutCondition(let kind, _):
      "a share of \(kind) needs a condition: which part of them is meant"
    case .orderOfGroups(let name, let choices):
      "the rows have no '\(name)': order them by \(Self.list(choices))"
    case .percentOfOne:
      "'as percent' makes parts of the groups of a count; without 'by' there is one group"
    case .percentWithout(let function):
      "'as percent' makes parts of a count; it does not go with '\(function)'"
    case .clauseOfRows(let clause, let function):
      "'\(clause)' does not go with '\(function)'"
    }
  }

  /// Queries or parts of one that would be right.
  var help: [String] {
    switch self {
    case .notMeasured(_, _, let help), .notGraded(_, _, let help), .noDirection(_, _, let help),
      .changeLikeGrade(_, _, let help), .pointsOfPlain(_, _, let help),
      .unitMismatch(_, _, _, let help), .yearAsDistance(_, _, let help),
      .notSummable(_, _, _, let help), .summaryOfKind(_, _, let help),
      .spellsOfOne(let help), .shareWithoutCondition(_, let help), .percentOfOne(let help):
      help
    case .negativeDistance, .partOfDuration, .notComparable, .laddersApart, .unitsApart,
      .orderOfGroups, .percentWithout, .clauseOfRows:
      []
    }
  }

  private static func inUnit(_ unit: String?) -> String {
    unit.map { "in \($0)" } ?? "a plain number"
  }

  private static func needs(_ function: String) -> String {
    ["lowest", "highest"].contains(function) ? "numbers, grades or days" : "numbers"
  }

  /// `a`, `a or b`, `a, b or c`
  private static func list(_ items: [String]) -> String {
    guard let final = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " or " + final
  }
}
