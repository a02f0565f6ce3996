import AnnalsModel

/// A few homes with all that a model can hold, in the first months of 1970, as plain values.
/// Days are numbers after 1970-01-01; `nil` is a date that nobody knows.
struct World: Sendable {
  var homes: [Home]

  /// From this day on every rating is in the data; nobody says so of the other tracks.
  var coverage: Int?

  /// No happening comes later.
  static let days = 280

  /// The day that the file states, 1 October.
  static let statedDay = 273

  static let grades = ["poor", "adequate", "fair", "good", "excellent"]

  /// `adequate` stands beside `fair`: relabelled.
  static let positions = [0, 1, 1, 2, 3]

  static let regions = ["North", "South", "West"]
  static let visitKinds = ["routine", "urgent"]

  /// The family of each framework; `B` is one of its own and gives no safety.
  static let families = ["A1": "A", "A2": "A", "B": "B"]
}

struct Home: Hashable, Sendable {
  var name: String
  var region: String?
  var beds: Int?

  /// In pounds, with pence.
  var rent: Double?
  var garden: Bool?
  var registered: Int?
  var opened: Int?
  var closed: Int?

  /// Whether something stands there for `closed` that is no date.
  var isClosedUnread = false

  /// Indices into `World.homes`.
  var neighbours: [Int] = []
  var predecessors: [Int] = []

  var inspections: [Inspection] = []
  var figures: [Figure] = []
  var visits: [Visit] = []
  var closures: [Closure] = []
}

/// A grading of the tracks `rating` and `safety`.
struct Inspection: Hashable, Sendable {
  var published: Int?
  var inspected: Int?
  var framework: String?
  var rating: Given
  var safety: Given
}

extension World {
  /// Whether a grade is one of the scale of a framework: `adequate` is on the old scale alone, which
  /// is that of `B`, and `fair` on the new one.
  static func has(_ grade: Int, under framework: String?) -> Bool {
    framework == nil || grades[grade] != (framework == "B" ? "fair" : "adequate")
  }
}

extension Inspection {
  /// What is given, as it can be read: a grade that is not of its framework cannot.
  func given(_ line: KeyPath<Inspection, Given>) -> Given {
    let given = self[keyPath: line]
    guard case .grade(let grade) = given, !World.has(grade, under: framework) else { return given }
    return .scrawl
  }
}

/// What stands in the data where a grade may.
enum Given: Hashable, Sendable {
  case grade(Int)
  case missing(MissingReason)

  /// `null`
  case null

  /// A text that is no grade.
  case scrawl
}

/// A reading of the tracks `occupancy` and `caseload`.
struct Figure: Hashable, Sendable {
  var measure: Measure
  var measured: Int?
  var published: Int?

  /// `nil` for one that nobody gives.
  var value: Double?
}

enum Measure: String, CaseIterable, Sendable {
  /// In %, higher is better, counts for 60 days.
  case occupancy

  /// In cases; no direction is better, and it never gets too old.
  case caseload
}

struct Visit: Hashable, Sendable {
  var visited: Int?
  var reported: Int?
  var kind: String?
}

/// An open one has no `until`.
struct Closure: Hashable, Sendable {
  var from: Int?
  var until: Int?

  /// Whether something stands there for `until` that is no date.
  var isEndUnread = false
}
