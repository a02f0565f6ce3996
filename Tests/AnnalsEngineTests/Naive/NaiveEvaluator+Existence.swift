import AnnalsEngine

extension NaiveEvaluator {
  /// Whether a thing is there on the day the query looks from.
  func exists(_ thing: Thing) -> Truth {
    if case .home(let index) = thing {
      let home = world.homes[index]
      return .of(home.opened ?? .min <= today && today < home.closed ?? .max)
    }
    let isThere = hasHappened(thing, by: today)
    guard let knownOn = view.knownOn else { return isThere }
    // What was never published is known from the day on which it happened.
    let published = world.date("published", of: thing) ?? nil
    return .all([
      isThere, published.map { .of($0 <= knownOn) } ?? hasHappened(thing, by: knownOn),
    ])
  }

  /// Without a day of its own it has happened when another of its days has come, and when the data
  /// ends: it is in the data.
  private func hasHappened(_ thing: Thing, by day: Int) -> Truth {
    if let happened = happened(thing) { return .of(happened <= day) }
    let others = thing.kind.dates.compactMap { world.date($0, of: thing) ?? nil }
    return others.contains { $0 <= day } || day >= World.statedDay ? .yes : .notKnown
  }

  /// When a nested thing happened: by the date that the query chose, if it has such a date; a
  /// closure when it began.
  func happened(_ thing: Thing) -> Int? {
    let dates = thing.kind.dates
    let chosen = dates.first { $0 == view.datedBy && thing.kind != .closure }
    return world.date(chosen ?? dates[0], of: thing) ?? nil
  }

  /// What a name of a relation or a nested kind leads to, and whether it is there.
  func members(_ name: String, of thing: Thing) -> [(thing: Thing, isThere: Truth)] {
    let home = world.homes[thing.home]
    let all: [Thing]
    switch name {
    case "neighbour", "neighbours": all = home.neighbours.map { .home($0) }
    case "predecessor", "predecessors": all = home.predecessors.map { .home($0) }
    default:
      let kind = ThingKind.allCases.first { [$0.rawValue, $0.plural].contains(name) }
      all = kind.map { world.things($0, of: thing.home) } ?? []
    }
    return all.map { ($0, exists($0)) }.filter { $0.1 != .no }
  }
}
