/// One entity of the small world, by its place in the file.
enum Thing: Hashable, Sendable {
  case home(Int)
  case inspection(home: Int, Int)
  case visit(home: Int, Int)
  case closure(home: Int, Int)

  /// The home itself, or the one that it belongs to.
  var home: Int {
    switch self {
    case .home(let home), .inspection(let home, _), .visit(let home, _), .closure(let home, _):
      home
    }
  }

  var kind: ThingKind {
    switch self {
    case .home: .home
    case .inspection: .inspection
    case .visit: .visit
    case .closure: .closure
    }
  }
}

enum ThingKind: String, CaseIterable, Sendable {
  case home
  case inspection
  case visit
  case closure

  var plural: String { rawValue + "s" }

  /// The names of its dates; the first says when it happened.
  var dates: [String] {
    switch self {
    case .home: ["registered"]
    case .inspection: ["published", "inspected"]
    case .visit: ["visited", "reported"]
    case .closure: ["started", "ended"]
    }
  }
}

extension World {
  /// All things of a kind, in the order of the file.
  func things(_ kind: ThingKind) -> [Thing] { homes.indices.flatMap { things(kind, of: $0) } }

  /// Those of one home; for homes the home itself.
  func things(_ kind: ThingKind, of home: Int) -> [Thing] {
    switch kind {
    case .home: [.home(home)]
    case .inspection: homes[home].inspections.indices.map { .inspection(home: home, $0) }
    case .visit: homes[home].visits.indices.map { .visit(home: home, $0) }
    case .closure: homes[home].closures.indices.map { .closure(home: home, $0) }
    }
  }

  /// Whether something stands for the end of a closure that is no date.
  func isEndUnread(_ thing: Thing) -> Bool {
    guard case .closure(let home, let index) = thing else { return false }
    return homes[home].closures[index].isEndUnread
  }

  /// A date of a thing, by its name; `nil` in `nil` for one that nobody knows.
  func date(_ name: String, of thing: Thing) -> Int?? {
    switch thing {
    case .home(let index): return name == "registered" ? .some(homes[index].registered) : nil
    case .inspection(let home, let index):
      let inspection = homes[home].inspections[index]
      return name == "published"
        ? .some(inspection.published) : name == "inspected" ? .some(inspection.inspected) : nil
    case .visit(let home, let index):
      let visit = homes[home].visits[index]
      return name == "visited"
        ? .some(visit.visited) : name == "reported" ? .some(visit.reported) : nil
    case .closure(let home, let index):
      let closure = homes[home].closures[index]
      return name == "started"
        ? .some(closure.from) : name == "ended" ? .some(closure.until) : nil
    }
  }
}

extension ThingKind {
  /// The names that `dated by` takes: a home's are those of its inspections.
  var gradingDates: [String] { self == .home ? ThingKind.inspection.dates : dates }
}
