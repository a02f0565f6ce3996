import AnnalsModel

extension World {
  /// The gradings of a track of a home, seen from somewhere; with those of the one home before
  /// it, if the query asks for that.
  func history(of line: Line, _ index: Int, _ view: View) -> NaiveHistory {
    let home = homes[index]
    var history = ownHistory(of: line, home, view)
    guard view.hasPredecessors, home.predecessors.count == 1 else { return history }
    let inherited = self.history(of: line, home.predecessors[0], view)
    // Where nobody says when it opened, it did when the other closed.
    let opened = home.opened ?? homes[home.predecessors[0]].closed ?? .max
    let firstDay = min(opened, history.entries.first?.day ?? .max)
    history.entries = inherited.entries.filter { $0.day < firstDay } + history.entries
    history.undated += inherited.undated
    history.opened = inherited.opened
    return history
  }

  private func ownHistory(of line: Line, _ home: Home, _ view: View) -> NaiveHistory {
    let found = gradings(of: line, home, view)
    // The later known wins, then the one further down; what nobody knows the date of is first.
    let entries = Set(found.map(\.entry.day)).sorted().compactMap { day in
      found.enumerated().filter { $0.element.entry.day == day }
        .max { ($0.element.known ?? .min, $0.offset) < ($1.element.known ?? .min, $1.offset) }?
        .element.entry
    }
    return NaiveHistory(
      entries: entries, line: line, undated: undated(of: line, home, view), opened: home.opened,
      closed: home.closed)
  }

  /// The gradings without their first date, but for those that were published too late.
  private func undated(of line: Line, _ home: Home, _ view: View) -> [Entry] {
    records(of: line, home).compactMap { record in
      guard record.dates[record.standard] ?? nil == nil else { return nil }
      if let limit = view.knownOn, let known = record.dates["published"] ?? nil, known > limit {
        return nil
      }
      return Entry(day: 0, value: record.value, family: nil, choices: record.choices)
    }
  }

  /// The days of all gradings of a track, of those too that lost to another of their day.
  func days(of line: Line, _ home: Home, _ view: View) -> [Int] {
    gradings(of: line, home, view).map(\.entry.day)
  }

  /// What a query sees of a track, and when it was known.
  private func gradings(
    of line: Line, _ home: Home, _ view: View
  ) -> [(entry: Entry, known: Int?)] {
    records(of: line, home).compactMap { record in
      let standard = record.dates[record.standard] ?? nil
      // A figure is dated by the day that it describes; what lacks the chosen date keeps its own.
      let chosen = line.isRated ? view.datedBy.flatMap { record.dates[$0] ?? nil } : nil
      let day = chosen ?? standard
      let known = record.dates["published"] ?? nil
      // What has not its first date is on no track, whichever date the query chose.
      guard standard != nil, let day, day <= view.today else { return nil }
      if let limit = view.knownOn, known ?? day > limit { return nil }
      // What nobody says that of may or may not have been published.
      let isOpen = known == nil && view.knownOn ?? .max < Self.statedDay
      let value = isOpen ? Fact.missing(.notRead) : record.value
      let entry = Entry(
        day: day, value: value, family: record.family, choices: record.choices)
      return (entry, known)
    }
  }

  private struct Record {
    var dates: [String: Int?]
    var standard: String
    var value: Fact
    var family: String?

    /// What a value that was not read could be.
    var choices = Array(World.grades.indices)
  }

  private func records(of line: Line, _ home: Home) -> [Record] {
    switch line {
    case .rating, .safety: records(of: home.inspections, isSafety: line == .safety)
    case .headline:
      // What was not read of a part of it could be a grade of that part's scale only.
      home.inspections.filter { $0.framework != nil }.flatMap { inspection in
        records(of: [inspection], isSafety: false).map { record in
          var record = record
          record.choices.removeAll { !Self.has($0, under: inspection.framework) }
          return record
        }
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

  private func records(of inspections: [Inspection], isSafety: Bool) -> [Record] {
    inspections.map { inspection in
      Record(
        dates: ["published": inspection.published, "inspected": inspection.inspected],
        standard: "published",
        value: inspection.given(isSafety ? \.safety : \.rating)
          .fact(isGiven: !isSafety || inspection.framework != "B"),
        family: inspection.framework.flatMap { Self.families[$0] })
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
