import AnnalsModel
import AnnalsSyntax

extension Filter {
  /// What `show each` has rows of: the conditions that happen or, where nothing does, those that
  /// look at a date, which is a day that something happened on once.
  var shownOccurrences: [Filter] {
    let happenings = happenings
    return happenings.isEmpty ? dates : happenings
  }

  /// The conditions that look at a date.
  private var dates: [Filter] {
    switch self {
    case .days: [self]
    case .texts, .numbers, .flags, .grades, .presence, .steps, .graded, .ever, .state, .standing,
      .spell, .sequence, .course, .lasting, .spells, .trend, .compared, .anchored, .quantified,
      .future, .not:
      []
    case .all(let filters), .any(let filters): filters.flatMap(\.dates)
    }
  }

  /// The conditions that happen, once or several times, in the order of the query: those that
  /// `show each` can give a row for each time. What is under `not` did not happen.
  var happenings: [Filter] {
    switch self {
    case .steps, .graded, .sequence, .course, .state, .lasting, .spells, .anchored: [self]
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
