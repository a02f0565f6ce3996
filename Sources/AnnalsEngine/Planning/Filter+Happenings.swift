import AnnalsModel

extension Filter {
  /// The conditions that happen, once or several times, in the order of the query: those that
  /// `show each` can give a row for each time. What is under `not` did not happen.
  func happenings(in kind: Kind) -> [Filter] {
    switch self {
    case .steps, .graded, .sequence, .state, .lasting, .spells, .anchored: [self]
    case .quantified(let test): test.isHappening(in: kind) ? [self] : []
    case .texts, .numbers, .days, .flags, .grades, .presence, .ever, .standing, .spell, .trend,
      .compared, .future, .not:
      []
    case .all(let filters), .any(let filters): filters.flatMap { $0.happenings(in: kind) }
    }
  }
}

extension QuantifiedTest {
  fileprivate func isHappening(in kind: Kind) -> Bool { true }
}
