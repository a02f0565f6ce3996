import AnnalsModel

extension World {
  /// More homes, of which everything is dated and read, once a day: what a table can hold. Values
  /// may still be missing.
  static func plain(using generator: inout SeededGenerator) -> World {
    var world = World(homes: [], coverage: nil)
    let count = generator.number(in: 5...40)
    for number in 0..<count {
      world.homes.append(.plain("Home \(100 + number)", using: &generator))
    }
    for home in world.homes.indices {
      world.homes[home].neighbours = world.homes.indices.filter { other in
        other != home && generator.once(in: 8)
      }
    }
    return world
  }
}

extension Home {
  fileprivate static func plain(_ name: String, using generator: inout SeededGenerator) -> Home {
    var home = Home(name: name)
    home.region = generator.once(in: 5) ? nil : generator.pick(World.regions)
    home.beds = generator.once(in: 5) ? nil : generator.below(6)
    home.rent = generator.once(in: 5) ? nil : Double(generator.below(9)) * 2.5
    home.garden = generator.once(in: 5) ? nil : generator.once(in: 2)
    home.registered = generator.once(in: 5) ? nil : generator.day()
    if generator.once(in: 4) { home.opened = generator.below(150) }
    if generator.once(in: 5) { home.closed = generator.number(in: 150...260) }
    // The first of the homes must have a record of each list.
    for day in generator.days(1...6) { home.inspections.append(.plain(day, using: &generator)) }
    for measure in Measure.allCases {
      for day in generator.days(1...4) {
        let value = generator.once(in: 6) ? nil : Double(generator.below(9)) * 2.5
        home.figures.append(
          Figure(measure: measure, measured: day, published: day, value: value))
      }
    }
    for day in generator.days(1...4) {
      let kind = generator.once(in: 6) ? nil : generator.pick(World.visitKinds)
      home.visits.append(Visit(visited: day, reported: day, kind: kind))
    }
    home.closures = [Closure(from: 1, until: 2)]
    return home
  }
}

extension Inspection {
  fileprivate static func plain(_ day: Int, using generator: inout SeededGenerator) -> Inspection {
    func given() -> Given {
      if generator.once(in: 6) { return .missing(generator.pick([.notGiven, .notJudged])) }
      // `adequate` is of another scale.
      return .grade(generator.pick([0, 2, 3, 4]))
    }
    return Inspection(
      published: day, inspected: day, framework: "A1", rating: given(), safety: given())
  }
}

extension SeededGenerator {
  /// Different days, ascending.
  fileprivate mutating func days(_ counts: ClosedRange<Int>) -> [Int] {
    Set((0..<number(in: counts)).map { _ in day() }).sorted()
  }
}
