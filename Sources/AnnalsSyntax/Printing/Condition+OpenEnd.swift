extension [Clause] {
  /// Whether the clause after this one would be read as its end: `where caseload is above average
  /// caseload by region` asks for the average of each region, so the condition needs brackets
  /// where the `by` is that of the statement.
  func wouldTakeNext(at index: Int) -> Bool {
    guard index + 1 < count, case .condition(let node) = self[index],
      case .grouping = self[index + 1]
    else { return false }
    return node.condition.endsInOpenSummary
  }
}

extension Condition {
  /// Whether it ends in an average or the like that a `by` could follow.
  fileprivate var endsInOpenSummary: Bool {
    switch self {
    case .comparison(let node):
      guard case .operand(let operand)? = node.values.terms.last?.value else { return false }
      return operand.isOpenSummary
    case .junction(let node): return node.terms.last?.endsInOpenSummaryAsPart ?? false
    case .negation(let node): return node.condition.endsInOpenSummaryAsPart
    case .containment, .presence, .change, .arrival, .graded, .ever, .state, .standing, .sequence,
      .course,
      .lasting, .spells, .trend, .dated, .quantified, .named, .missing:
      return false
    }
  }

  /// A junction inside another condition stands in brackets.
  private var endsInOpenSummaryAsPart: Bool {
    if case .junction = self { false } else { endsInOpenSummary }
  }
}

extension Operand {
  fileprivate var isOpenSummary: Bool {
    switch self {
    case .summary(let node): node.keys.isEmpty
    case .path(let node): node.operand.isOpenSummary
    case .name, .onDay, .ordinal, .anchored, .length, .tally, .gap, .elapsed, .calendar, .missing:
      false
    }
  }
}
