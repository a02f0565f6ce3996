extension NaiveEvaluator {
  /// Whether a thing is there on the day the query looks from.
  func exists(_ thing: Thing) -> Bool {
    if case .home(let index) = thing {
      let home = world.homes[index]
      return home.opened ?? .min <= today && today < home.closed ?? .max
    }
    if let limit = view.knownOn, known(thing).map({ $0 > limit }) ?? true { return false }
    return happened(thing).map { $0 <= today } ?? true
  }

  /// By when a nested thing was known: when it was published, or else when it happened.
  private func known(_ thing: Thing) -> Int? {
    (world.date("published", of: thing) ?? world.date(thing.kind.dates[0], of: thing)) ?? nil
  }

  /// When a nested thing happened: by the date that the query chose, if it has that.
  func happened(_ thing: Thing) -> Int? {
    if let chosen = view.datedBy.flatMap({ world.date($0, of: thing) }) { return chosen }
    return world.date(thing.kind.dates[0], of: thing) ?? nil
  }

  /// What a name of a relation or a nested kind leads to; only what is there.
  func members(_ name: String, of thing: Thing) -> [Thing] {
    let home = world.homes[thing.home]
    let all: [Thing]
    switch name {
    case "neighbour", "neighbours": all = home.neighbours.map { .home($0) }
    case "predecessor", "predecessors": all = home.predecessors.map { .home($0) }
    default:
      let kind = ThingKind.allCases.first { [$0.rawValue, $0.plural].contains(name) }
      all = kind.map { world.things($0, of: thing.home) } ?? []
    }
    return all.filter { exists($0) }
  }
}
