import AnnalsModel

extension World {
  /// The world as it was known on a day by the dates that come first: nothing that happened
  /// later, no end that was still to come.
  func cut(at day: Int) -> World {
    var world = self
    for index in homes.indices { world.homes[index].cut(at: day) }
    return world
  }

  /// The same world in another order: of homes, and of what belongs to each.
  ///
  /// Records that nothing but their order decides between keep it.
  func shuffled(using generator: inout SeededGenerator) -> World {
    var world = self
    let order = homes.indices.shuffled(using: &generator)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    world.homes = order.map { homes[$0] }
    for index in world.homes.indices {
      world.homes[index].neighbours = world.homes[index].neighbours.compactMap { places[$0] }
      world.homes[index].predecessors = world.homes[index].predecessors.compactMap { places[$0] }
      world.homes[index].shuffle(using: &generator)
    }
    return world
  }
}

extension Home {
  fileprivate mutating func cut(at day: Int) {
    inspections.removeAll { $0.published ?? .min > day }
    figures.removeAll { $0.measured ?? .min > day }
    visits.removeAll { $0.visited ?? .min > day }
    closures.removeAll { $0.from ?? .min > day }
    for index in closures.indices where closures[index].until ?? .min > day {
      closures[index].until = nil
    }
    if let closed, closed > day { self.closed = nil }
  }

  fileprivate mutating func shuffle(using generator: inout SeededGenerator) {
    neighbours.shuffle(using: &generator)
    visits.shuffle(using: &generator)
    closures.shuffle(using: &generator)
    if Set(inspections.map(\.published)).count == inspections.count {
      inspections.shuffle(using: &generator)
    }
    if Set(figures.map(\.published)).count == figures.count {
      figures.shuffle(using: &generator)
    }
  }
}
