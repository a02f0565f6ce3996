import AnnalsModel

extension Filter {
  /// The conditions that happen, once or several times, in the order of the query: those that
  /// `show each` can give a row for each time. What is under `not` did not happen.
  var happenings: [Filter] {
    switch self {
    case .steps, .graded, .sequence, .state, .lasting, .spells, .anchored: [self]
    case .quantified(let test): test.counted.isNested ? [self] : []
    case .texts, .numbers, .days, .flags, .grades, .presence, .ever, .standing, .spell, .trend,
      .compared, .future, .not:
      []
    case .all(let filters), .any(let filters): filters.flatMap(\.happenings)
    }
  }
}

extension Counted {
  /// Whether it is what happened to an entity, not who is related to it.
  fileprivate var isNested: Bool {
    switch rows {
    case .nested: true
    case .relation: false
    }
  }
}
