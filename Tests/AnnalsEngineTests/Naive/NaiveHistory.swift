import AnnalsModel

/// The tracks of the small world.
enum Line: String, CaseIterable, Sendable {
  case rating
  case safety

  /// The ratings of the old scale and those of the new one, joined over their bridge.
  case headline
  case occupancy
  case caseload

  var isRated: Bool {
    switch self {
    case .rating, .safety, .headline: true
    case .occupancy, .caseload: false
    }
  }

  /// Days that a reading counts; `nil` for ever.
  var freshness: Int? { self == .occupancy ? 60 : nil }
}

/// One grading or reading as a query sees it.
struct Entry: Hashable, Sendable {
  var day: Int
  var value: Fact
  var family: String?

  /// What it could be where it was not read.
  var choices = Array(World.grades.indices)
}

/// The gradings of one track of one home, as one query sees them: by the chosen date, up to the
/// day it looks from, one a day.
struct NaiveHistory: Hashable, Sendable {
  var entries: [Entry] = []
  var line = Line.rating

  /// What the gradings without a date are: each is on some day, nobody knows which.
  var undated: [Entry] = []

  /// The days on which its home opened, or the first of those before it, and closed.
  var opened: Int?
  var closed: Int?

  /// The last grading on a day or before, while there is a home; a reading that is too old is
  /// none.
  func state(on day: Int) -> Fact {
    guard day < closed ?? .max else { return .missing(nil) }
    guard let entry = entries.last(where: { $0.day <= day }) else { return .missing(nil) }
    if let freshness = line.freshness, entry.value.isKnown, day > entry.day + freshness {
      return .missing(nil)
    }
    return entry.value
  }

  /// Whether a grading without a date may be one of some grades, while there is a home.
  func mayHaveBeen(_ grades: Set<Int>, in stretches: [Stretch]) -> Bool {
    guard stretches.contains(where: { $0.first ?? .min < closed ?? .max }) else { return false }
    return undated.contains { entry in
      switch entry.value {
      case .grade(let grade): grades.contains(grade)
      case .missing(.notRead): entry.choices.contains { grades.contains($0) }
      default: false
      }
    }
  }

  func isOpen(on day: Int) -> Bool { opened ?? .min <= day && day < closed ?? .max }

  /// The gradings with a value.
  var known: [Entry] { entries.filter(\.value.isKnown) }

  /// Every history that this one may have been: what was not read could be any grade, or none.
  var worlds: [NaiveHistory] {
    guard let index = entries.firstIndex(where: { $0.value == .missing(.notRead) }) else {
      return [self]
    }
    let values = entries[index].choices.map { Fact.grade($0) } + [.missing(.notJudged)]
    return values.flatMap { value in
      var world = self
      world.entries[index].value = value
      return world.worlds
    }
  }

  /// The days of the gradings that were not read.
  var unread: [Int] { entries.filter { $0.value == .missing(.notRead) }.map(\.day) }
}

/// From where a query looks.
struct View: Hashable, Sendable {
  var today: Int
  var knownOn: Int?
  var datedBy: String?
  var hasPredecessors = false
}
