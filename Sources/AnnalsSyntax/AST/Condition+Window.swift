extension Condition {
  /// The window of a condition that has one.
  package var window: Window? {
    switch self {
    case .change(let node): node.window
    case .arrival(let node): node.window
    case .graded(let node): node.window
    case .ever(let node): node.window
    case .state(let node): node.window
    case .standing(let node):
      if case .window(let window) = node.extent { window } else { nil }
    case .sequence(let node): node.window
    case .course(let node): node.window
    case .lasting(let node): node.window
    case .spells(let node): node.window
    case .trend(let node): node.window
    case .dated(let node): node.window
    case .comparison, .containment, .presence, .quantified, .named, .junction, .negation, .missing:
      nil
    }
  }
}
