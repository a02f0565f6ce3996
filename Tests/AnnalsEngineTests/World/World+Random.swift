import AnnalsModel

extension World {
  private static let names = ["Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel"]

  static func random(using generator: inout SeededGenerator) -> World {
    var world = World(homes: [], coverage: generator.once(in: 2) ? generator.below(60) : nil)
    let count = generator.number(in: 4...7)
    for name in names.prefix(count) {
      world.homes.append(.random(name, using: &generator))
    }
    for home in world.homes.indices {
      let others = world.homes.indices.filter { $0 != home }
      world.homes[home].neighbours = others.filter { _ in generator.once(in: 3) }
      if generator.once(in: 4) {
        let before = others.filter { $0 < home }
        world.homes[home].predecessors = before.filter { _ in generator.once(in: 2) }
      }
    }
    world.homes[0].fill(using: &generator)
    return world
  }
}

extension SeededGenerator {
  mutating func day() -> Int { below(World.days) }

  /// A day, seldom none.
  fileprivate mutating func dayOrNone(_ times: Int = 12) -> Int? { once(in: times) ? nil : day() }
}

extension Home {
  fileprivate static func random(_ name: String, using generator: inout SeededGenerator) -> Home {
    var home = Home(name: name)
    home.region = generator.once(in: 5) ? nil : generator.pick(World.regions)
    home.beds = generator.once(in: 5) ? nil : generator.below(6)
    home.rent = generator.once(in: 5) ? nil : Double(generator.below(9)) * 2.5
    home.garden = generator.once(in: 5) ? nil : generator.once(in: 2)
    home.registered = generator.dayOrNone(5)
    if generator.once(in: 4) { home.opened = generator.below(150) }
    if generator.once(in: 5) { home.closed = generator.number(in: 150...260) }
    home.isClosedUnread = home.closed == nil && generator.once(in: 8)
    for _ in 0..<generator.below(7) { home.inspections.append(.random(using: &generator)) }
    for _ in 0..<generator.below(6) { home.figures.append(.random(using: &generator)) }
    for _ in 0..<generator.below(4) { home.visits.append(.random(using: &generator)) }
    for _ in 0..<generator.below(3) { home.closures.append(.random(using: &generator)) }
    home.tie(using: &generator)
    home.readMost()
    return home
  }

  /// Gives a home one of everything, so that every path of the declaration has a record.
  fileprivate mutating func fill(using generator: inout SeededGenerator) {
    if inspections.isEmpty { inspections.append(.random(using: &generator)) }
    if figures.isEmpty { figures.append(.random(using: &generator)) }
    if visits.isEmpty { visits.append(.random(using: &generator)) }
    if closures.isEmpty { closures.append(.random(using: &generator)) }
  }

  /// Leaves at most two gradings of a track that could not be read: each multiplies the worlds
  /// that there may be.
  private mutating func readMost() {
    for line in [\Inspection.rating, \Inspection.safety] {
      let unread = inspections.indices.filter { inspections[$0].given(line).isUnread }
      for index in unread.dropFirst(2) { inspections[index][keyPath: line] = .grade(0) }
    }
  }

  /// Puts two inspections on one day, sometimes.
  private mutating func tie(using generator: inout SeededGenerator) {
    guard inspections.count > 1, generator.once(in: 4) else { return }
    let (one, other) = (
      generator.below(inspections.count), generator.below(inspections.count)
    )
    inspections[one].inspected = inspections[other].inspected
    if generator.once(in: 2) { inspections[one].published = inspections[other].published }
  }
}

extension Inspection {
  fileprivate static func random(using generator: inout SeededGenerator) -> Inspection {
    let inspected = generator.dayOrNone(20)
    let published = inspected.map { $0 + generator.below(30) }
    let framework =
      generator.once(in: 12) ? nil : generator.pick(["A1", "A1", "A2", "B"])
    return Inspection(
      published: generator.once(in: 16) ? nil : published ?? generator.day(),
      inspected: inspected, framework: framework,
      rating: .random(framework, using: &generator),
      safety: framework == "B" ? .null : .random(framework, using: &generator))
  }
}

extension Given {
  var isUnread: Bool { self == .scrawl || self == .missing(.notRead) }

  fileprivate static func random(
    _ framework: String?, using generator: inout SeededGenerator
  ) -> Given {
    switch generator.below(20) {
    case 0: .scrawl
    case 1: .missing(.notRead)
    case 2: .missing(.notJudged)
    case 3: .missing(generator.pick(MissingReason.allCases))
    case 4: .null
    // Seldom a grade that only another framework has.
    case 5: .grade(generator.below(World.grades.count))
    default:
      .grade(generator.pick(World.grades.indices.filter { World.has($0, under: framework) }))
    }
  }
}

extension Figure {
  fileprivate static func random(using generator: inout SeededGenerator) -> Figure {
    let measured = generator.dayOrNone(20)
    return Figure(
      measure: generator.pick(Measure.allCases), measured: measured,
      published: generator.once(in: 12) ? nil : measured.map { $0 + generator.below(30) },
      value: generator.once(in: 8) ? nil : Double(generator.below(9)) * 2.5)
  }
}

extension Visit {
  fileprivate static func random(using generator: inout SeededGenerator) -> Visit {
    let visited = generator.dayOrNone(12)
    return Visit(
      visited: visited,
      reported: generator.once(in: 6) ? nil : visited.map { $0 + generator.below(40) },
      kind: generator.once(in: 6) ? nil : generator.pick(World.visitKinds))
  }
}

extension Closure {
  fileprivate static func random(using generator: inout SeededGenerator) -> Closure {
    let from = generator.dayOrNone(10)
    let until = from.map { $0 + generator.number(in: 1...60) }
    if generator.once(in: 3) {
      return Closure(from: from, until: nil, isEndUnread: generator.once(in: 4))
    }
    return Closure(from: from, until: until)
  }
}
