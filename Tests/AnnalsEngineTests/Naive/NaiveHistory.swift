import AnnalsModel

/// The tracks of the small world.
enum Line: String, CaseIterable, Sendable {
  case rating
  case safety
  case occupancy
  case caseload

  var isRated: Bool { self == .rating || self == .safety }

  /// Days that a reading counts; `nil` for ever.
  var freshness: Int? { self == .occupancy ? 60 : nil }
}

/// One grading or reading as a query sees it.
struct Entry: Hashable, Sendable {
  var day: Int
  var value: Fact
  var family: String?
}

/// The gradings of one track of one home, as one query sees them: by the chosen date, up to the
/// day it looks from, one a day.
struct NaiveHistory: Hashable, Sendable {
  var entries: [Entry] = []
  var line = Line.rating

  /// The last grading on a day or before; a reading that is too old is none.
  func state(on day: Int) -> Fact {
    guard let entry = entries.last(where: { $0.day <= day }) else { return .missing(nil) }
    if let freshness = line.freshness, entry.value.isKnown, day > entry.day + freshness {
      return .missing(nil)
    }
    return entry.value
  }

  /// The gradings with a value.
  var known: [Entry] { entries.filter(\.value.isKnown) }

  /// Every history that this one may have been: what was not read could be any grade.
  var worlds: [NaiveHistory] {
    guard let index = entries.firstIndex(where: { $0.value == .missing(.notRead) }) else {
      return [self]
    }
    return World.grades.indices.flatMap { grade in
      var world = self
      world.entries[index].value = .grade(grade)
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

extension World {
  /// The gradings of a track of a home, seen from somewhere; with those of the one home before
  /// it, if the query asks for that.
  func history(of line: Line, _ index: Int, _ view: View) -> NaiveHistory {
    let home = homes[index]
    var history = ownHistory(of: line, home, view)
    guard view.hasPredecessors, home.predecessors.count == 1 else { return history }
    let inherited = self.history(of: line, home.predecessors[0], view)
    let firstDay = home.opened ?? history.entries.first?.day ?? .max
    history.entries = inherited.entries.filter { $0.day < firstDay } + history.entries
    return history
  }

  private func ownHistory(of line: Line, _ home: Home, _ view: View) -> NaiveHistory {
    var found: [(day: Int, known: Int?, entry: Entry)] = []
    for record in records(of: line, home) {
      let standard = record.dates[record.standard] ?? nil
      let day = view.datedBy.flatMap { record.dates[$0] } ?? standard
      let known = record.dates["published"] ?? nil
      // What has not its first date is on no track, whichever date the query chose.
      guard standard != nil, let day, day <= view.today else { continue }
      if let limit = view.knownOn, known.map({ $0 > limit }) ?? true { continue }
      let entry = Entry(day: day, value: record.value, family: record.family)
      found.append((day, known, entry))
    }
    // The later known wins, then the one further down; what nobody knows the date of is first.
    let days = Set(found.map(\.day)).sorted()
    let entries = days.compactMap { day in
      found.enumerated().filter { $0.element.day == day }
        .max { ($0.element.known ?? .min, $0.offset) < ($1.element.known ?? .min, $1.offset) }?
        .element.entry
    }
    return NaiveHistory(entries: entries, line: line)
  }

  private struct Record {
    var dates: [String: Int?]
    var standard: String
    var value: Fact
    var family: String?
  }

  private func records(of line: Line, _ home: Home) -> [Record] {
    switch line {
    case .rating, .safety:
      home.inspections.map { inspection in
        Record(
          dates: ["published": inspection.published, "inspected": inspection.inspected],
          standard: "published",
          value: (line == .rating ? inspection.rating : inspection.safety)
            .fact(isGiven: line == .rating || inspection.framework != "B"),
          family: inspection.framework.flatMap { Self.families[$0] })
      }
    case .occupancy, .caseload:
      home.figures.filter { $0.measure.rawValue == line.rawValue }.map { figure in
        Record(
          dates: ["measured": figure.measured, "published": figure.published],
          standard: "measured",
          value: figure.value.map { .number($0) } ?? .missing(.unavailable), family: nil)
      }
    }
  }
}

extension Given {
  /// - Parameter isGiven: whether the framework gives such grades.
  func fact(isGiven: Bool) -> Fact {
    switch self {
    case .grade(let grade): .grade(grade)
    case .missing(let reason): .missing(reason)
    case .null: .missing(isGiven ? .unavailable : .notGiven)
    case .scrawl: .missing(.notRead)
    }
  }
}
