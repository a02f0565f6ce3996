import AnnalsSyntax

extension Condition {
  /// The condition in another window.
  func replacingWindow(_ window: Window) -> Condition {
    switch self {
    case .change(var node):
      node.window = window
      return .change(node)
    case .arrival(var node):
      node.window = window
      return .arrival(node)
    case .graded(var node):
      node.window = window
      return .graded(node)
    case .ever(var node):
      node.window = window
      return .ever(node)
    case .state(var node):
      node.window = window
      return .state(node)
    case .standing(var node):
      node.extent = .window(window)
      return .standing(node)
    case .sequence(var node):
      node.window = window
      return .sequence(node)
    case .course(var node):
      node.window = window
      return .course(node)
    case .lasting(var node):
      node.window = window
      return .lasting(node)
    case .spells(var node):
      node.window = window
      return .spells(node)
    case .trend(var node):
      node.window = window
      return .trend(node)
    case .dated(var node):
      node.window = window
      return .dated(node)
    case .comparison, .containment, .presence, .quantified, .named, .junction, .negation, .missing:
      return self
    }
  }

  /// Whether a window is counted in as a whole, so that it cannot be two.
  var countsInWindow: Bool {
    switch self {
    case .change(let node): node.manner.occurrences != nil
    case .arrival(let node): node.occurrences != nil
    case .graded(let node): node.occurrences != nil
    case .course, .lasting, .spells, .trend: true
    case .ever, .state, .standing, .sequence, .dated, .comparison, .containment, .presence,
      .quantified, .named, .junction, .negation, .missing:
      false
    }
  }
}
