import AnnalsEngine
import AnnalsSyntax

/// The truth of a condition as the language page says it, day by day and world by world,
/// without columns, masks or kernels. Written from the page, not from the engine.
struct NaiveEvaluator {
  let world: World
  let view: View

  /// By home, then by track.
  private let histories: [[NaiveHistory]]

  init(_ world: World, _ view: View) {
    self.world = world
    self.view = view
    histories = world.homes.indices.map { home in
      Line.allCases.map { world.history(of: $0, home, view) }
    }
  }

  var today: Int { view.today }

  func history(of line: Line, _ thing: Thing) -> NaiveHistory {
    histories[thing.home][Line.allCases.firstIndex(of: line) ?? 0]
  }

  func truth(_ condition: Condition, _ thing: Thing) -> Truth {
    switch condition {
    case .comparison(let node): truth(node, thing)
    case .containment(let node): truth(node, thing)
    case .presence(let node): truth(node, thing)
    case .change(let node): truth(node, thing)
    case .arrival(let node):
      happens(node.track, thing, node.window, node.occurrences) { arrivals(node, $0, $1) }
    case .graded(let node):
      happens(node.track, thing, node.window, node.occurrences) { gradings(node, $0, $1) }
    case .sequence(let node):
      happens(node.track, thing, node.window, nil) { sequences(node, $0, $1) }
    case .course(let node):
      happens(node.track, thing, node.window, nil) { courses(node, $0, $1) }
    case .ever(let node): truth(node, thing)
    case .state(let node): truth(node, thing)
    case .standing(let node): truth(node, thing)
    case .lasting(let node): truth(node, thing)
    case .spells(let node): truth(node, thing)
    case .trend(let node): truth(node, thing)
    case .dated(let node): truth(node, thing)
    case .quantified(let node): truth(node, thing)
    case .junction(let node):
      node.connective == .and
        ? .all(node.terms.map { truth($0, thing) }) : .any(node.terms.map { truth($0, thing) })
    case .negation(let node): truth(node.condition, thing).opposite
    case .named, .missing: .notKnown
    }
  }

  /// The track that a name means.
  func line(_ name: Name?) -> Line { name.flatMap { Line(rawValue: $0.text) } ?? .rating }
}
