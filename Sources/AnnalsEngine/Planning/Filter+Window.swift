import AnnalsModel

extension Filter {
  /// The same condition over other days: every test that looks at a window looks at this one.
  ///
  /// What looks at one day, or has windows of its own inside (`anchored`, `quantified`), stays.
  func replacingWindow(_ window: DayRange) -> Filter {
    switch self {
    case .steps(var test):
      test.window = window
      return .steps(test)
    case .graded(var test):
      test.window = window
      return .graded(test)
    case .ever(var test):
      test.window = window
      return .ever(test)
    case .state(var test):
      test.window = window
      return .state(test)
    case .standing(var test):
      test.window = window
      return .standing(test)
    case .sequence(var test):
      test.window = window
      return .sequence(test)
    case .course(var test):
      test.window = window
      return .course(test)
    case .lasting(var test):
      test.window = window
      return .lasting(test)
    case .spells(var test):
      test.window = window
      return .spells(test)
    case .trend(var test):
      test.window = window
      return .trend(test)
    case .days(var test):
      test.ranges = [window]
      return .days(test)
    case .not(let filter): return .not(filter.replacingWindow(window))
    case .all(let filters): return .all(filters.map { $0.replacingWindow(window) })
    case .any(let filters): return .any(filters.map { $0.replacingWindow(window) })
    case .texts, .numbers, .flags, .grades, .presence, .spell, .compared, .anchored,
      .quantified, .future:
      return self
    }
  }
}
