extension NaiveEvaluator {
  /// Whether a thing is there on the day the query looks from.
  func exists(_ thing: Thing) -> Bool {
    if case .home(let index) = thing {
      let home = world.homes[index]
      return home.opened ?? .min <= today && today < home.closed ?? .max
    }
    // What nobody knows the date of is there.
    let happened = happened(thing)
    // Nor does anybody know of a thing before it happens, whenever it was published.
    let known = (world.date("published", of: thing) ?? nil) ?? happened
    return happened ?? .min <= today && known ?? .min <= view.knownOn ?? .max
  }

  /// When a nested thing happened: by the date that the query chose, if it has that; a closure
  /// when it began.
  func happened(_ thing: Thing) -> Int? {
    let isSpan = thing.kind == .closure
    let chosen = isSpan ? nil : view.datedBy.flatMap { world.date($0, of: thing) }
    return chosen ?? (world.date(thing.kind.dates[0], of: thing) ?? nil)
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
