import AnnalsModel

extension Filter {
  /// Whether the condition is about every day of its window, so that of two windows it must hold
  /// in both.
  var isOfEveryDay: Bool {
    switch self {
    case .standing: true
    case .ever(let test): test.quantifier != .ever
    case .not(let filter): !filter.isOfEveryDay
    case .texts, .numbers, .days, .flags, .grades, .presence, .steps, .graded, .state, .spell,
      .sequence, .course, .lasting, .spells, .trend, .compared, .anchored, .quantified, .future,
      .all, .any:
      false
    }
  }
}
