import AnnalsModel
import AnnalsSyntax

extension Filter {
  /// The conditions that happen, once or several times, in the order of the query: those that
  /// `show each` can give a row for each time. What is under `not` did not happen.
  var happenings: [Filter] {
    switch self {
    case .steps, .graded, .sequence, .state, .lasting, .spells, .anchored: [self]
    case .quantified(let test): test.isHappening ? [self] : []
    case .texts, .numbers, .days, .flags, .grades, .presence, .ever, .standing, .spell, .trend,
      .compared, .future, .not:
      []
    case .all(let filters), .any(let filters): filters.flatMap(\.happenings)
    }
  }
}

extension QuantifiedTest {
  /// Whether it is about something that happened to an entity, and that did.
  fileprivate var isHappening: Bool {
    switch (counted.rows, quantifier) {
    case (.relation, _), (.nested, .no), (.nested, .atMost): false
    case (.nested, .any), (.nested, .every), (.nested, .atLeast): true
    }
  }
}
