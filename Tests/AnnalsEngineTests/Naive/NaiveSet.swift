import AnnalsEngine
import AnnalsSyntax

extension World {
  /// The truth of what a list asks, for every thing that it looks at: those that may be in its
  /// source.
  func answer(to listing: Listing, _ kind: ThingKind, _ view: View) -> [Thing: Truth] {
    let view = view.with(listing.clauses)
    let evaluator = NaiveEvaluator(self, view)
    var truths: [Thing: Truth] = [:]
    for thing in things(kind) {
      let membership = Truth.all([
        evaluator.exists(thing), membership(of: thing, in: listing.source, kind, view),
      ])
      guard membership != .no else { continue }
      let truth = listing.condition.map { evaluator.truth($0, thing) } ?? .yes
      truths[thing] = .all([membership, truth])
    }
    return truths
  }

  private func membership(
    of thing: Thing, in source: Source, _ kind: ThingKind, _ view: View
  ) -> Truth {
    switch source {
    case .name, .those, .missing: return .yes
    case .query(let listing): return answer(to: listing, kind, view)[thing] ?? .no
    case .combination(let node):
      let truths = node.sources.map { membership(of: thing, in: $0, kind, view) }
      switch node.word {
      case .union: return .any(truths)
      case .both: return .all(truths)
      case .except: return .all([truths[0]] + truths.dropFirst().map(\.opposite))
      }
    }
  }
}
