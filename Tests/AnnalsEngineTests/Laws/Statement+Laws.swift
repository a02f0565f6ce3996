import AnnalsModel
import AnnalsSyntax

extension Statement {
  private static let nowhere = SourceRange(0, 0)

  var clauses: [Clause] {
    switch self {
    case .list(let node): node.clauses
    case .aggregate(let node): node.clauses
    case .history(let node): node.clauses
    case .transitions(let node): node.clauses
    case .lineup(let node): node.clauses
    case .definition, .binding, .parameter, .use, .expectation, .explanation, .description,
      .missing:
      []
    }
  }

  private func with(_ clauses: [Clause]) -> Statement {
    switch self {
    case .list(var node):
      node.clauses = clauses
      return .list(node)
    case .aggregate(var node):
      node.clauses = clauses
      return .aggregate(node)
    case .transitions(var node):
      node.clauses = clauses
      return .transitions(node)
    case .history, .lineup, .definition, .binding, .parameter, .use, .expectation, .explanation,
      .description, .missing:
      return self
    }
  }

  var hasAsOf: Bool { clauses.contains { if case .asOf = $0 { true } else { false } } }

  /// Whether a clause says where the query looks from, or by which date.
  var hasView: Bool {
    clauses.contains {
      switch $0 {
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: true
      case .condition, .grouping, .show, .order, .limit, .percent: false
      }
    }
  }

  /// The statement asked of a day.
  func asOf(_ day: Int) -> Statement {
    with(clauses + [.asOf(AsOfClause(day: Self.period(day), range: Self.nowhere))])
  }

  /// The statement asked of the last day of each month between two days.
  func asOfEachMonth(_ first: Int, _ last: Int) -> Statement {
    let words = WindowWords.between(Self.period(first), Self.period(last))
    return with(
      clauses + [
        .asOfEach(
          AsOfEachClause(
            step: .month, window: Window(words: words, range: Self.nowhere), range: Self.nowhere))
      ])
  }

  /// The statement with `not` before its condition.
  func negated() -> Statement {
    with(
      clauses.map { clause in
        guard case .condition(var clause) = clause else { return clause }
        clause.condition = .negation(
          Negation(condition: clause.condition, range: Self.nowhere))
        return .condition(clause)
      })
  }

  private static func period(_ day: Int) -> Period {
    let date = Day(number: Int32(day)).components
    return Period(
      calendar: .day(year: date.year, month: date.month, day: date.day), range: nowhere)
  }
}
