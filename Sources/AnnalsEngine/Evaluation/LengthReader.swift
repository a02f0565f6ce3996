import AnnalsModel
import AnnalsSyntax

/// Reads `time inadequate since 2014` and `longest spell inadequate`: days.
struct LengthReader: Sendable {
  let reading: LengthReading
  let stretches: StretchReader
  private let events: EventReader?

  init(_ reading: LengthReading, _ evaluator: Evaluator) {
    self.reading = reading
    stretches = StretchReader(reading.track, reading.grades, in: reading.window, evaluator)
    events = reading.anchor.map { EventReader($0.event, evaluator) }
  }

  /// Whether the days that it looks at differ from entity to entity.
  var isAnchored: Bool { events != nil }

  /// The days that are known to count; unknown where no day of the window is known. Whoever does
  /// not exist on any of them is in no state for none.
  func value(of entity: Int) -> ReadValue {
    switch extent(of: entity) {
    case .days(let days): .number(.whole(Int64(clamping: days.fewest)))
    case .unknown(let reason): .unknown(reason)
    }
  }

  /// How many days there are, or why nothing is known of them.
  enum Extent {
    case days(DayCount)
    case unknown(UnknownReason)
  }

  /// The days that are known to count, and as many as there could be.
  struct DayCount {
    var fewest = 0

    /// `nil` where the first spell began before the data does.
    var most: Int? = 0

    /// Whether some of the days in the window are not known.
    var hasUnknown = false

    /// Whether there may be more before the data begins.
    var isStartHidden = false
  }

  func extent(of entity: Int) -> Extent {
    switch windows(of: entity) {
    case .days(let windows): extent(of: entity, windows)
    case .unknown(let reason): .unknown(reason)
    }
  }

  /// The days that it looks at.
  enum Windows {
    case days([StretchReader])
    case unknown(UnknownReason)
  }

  func windows(of entity: Int) -> Windows {
    guard let events, let anchor = reading.anchor else { return .days([stretches]) }
    let horizon = Day(number: stretches.view.horizon)
    let found = events.one(of: entity)
    guard case .event(let event) = found else {
      return .unknown(found.reason(of: events, by: horizon))
    }
    let windows = anchor.span.windows(of: event.days, horizon: horizon)
    return .days([windows.first, windows.second].compactMap { $0.map { stretches.over($0) } })
  }

  /// Whether the days are so many, as conditions on a spell and on spells added up count them: a
  /// spell from its start, a sum back from the end of the window.
  ///
  /// - Parameter days: how many more there must be.
  func reaches(_ length: CalendarSpan, beyond days: Int, _ entity: Int) -> Truth {
    guard case .days(let windows) = windows(of: entity),
      case .days(let count) = extent(of: entity, windows)
    else { return .notKnown }
    switch reading.measure {
    case .time:
      let end = windows.filter { !$0.isEmpty }.map(\.end).max() ?? stretches.end
      let needed = length.daysBefore(Day(number: end)) + days
      if count.fewest >= needed { return .yes }
      return count.most.map { $0 >= needed } ?? true ? .notKnown : .no
    case .longestSpell, .spell:
      let tallies = windows.map { SpellTally($0, entity, length: length, beyond: days) }
      if tallies.contains(where: \.isReached) { return .yes }
      return tallies.contains(where: \.mayBeReached) ? .notKnown : .no
    }
  }

  /// Two windows, on both sides of an event, are two spells at least.
  private func extent(of entity: Int, _ windows: [StretchReader]) -> Extent {
    var sum = DayCount()
    var isKnown = false
    for window in windows {
      let tally = SpellTally(window, entity)
      isKnown = isKnown || tally.hasKnown
      switch reading.measure {
      case .time:
        sum.fewest += tally.knownDays
        sum.most = sum.most.map { $0 + tally.possibleDays + tally.hiddenDays }
      case .longestSpell, .spell:
        sum.fewest = max(sum.fewest, tally.longestKnown)
        sum.most = sum.most.map { max($0, tally.longestPossible) }
      }
      if tally.isEndless { sum.most = nil }
      if tally.isStartHidden { sum.isStartHidden = true }
      if tally.possibleDays > tally.knownDays { sum.hasUnknown = true }
    }
    if isKnown || isAbsent(entity, from: windows) { return .days(sum) }
    let latest = windows.last { !$0.isEmpty } ?? windows.first
    return .unknown((latest ?? stretches).reason(for: entity))
  }

  private func isAbsent(_ entity: Int, from windows: [StretchReader]) -> Bool {
    let days = windows.filter { !$0.isEmpty }
    return !days.isEmpty && days.allSatisfy { $0.isAbsent(entity) }
  }

  /// The cell of a length that could be more: "at least"; `nil` for a plain number.
  func openCell(of entity: Int) -> Cell? {
    guard case .days(let days) = extent(of: entity), days.fewest != days.most else { return nil }
    return .length(.days(days.fewest, .atLeast))
  }

  /// Why a comparison with it cannot be told for an entity.
  func reason(for entity: Int) -> UnknownReason {
    switch extent(of: entity) {
    case .unknown(let reason): reason
    case .days(let days):
      // Where nothing between is unknown the days before the first grading are.
      days.isStartHidden && !days.hasUnknown
        ? .hiddenStart(track: stretches.track)
        : events == nil ? stretches.reason(for: entity) : .gap(track: stretches.track)
    }
  }
}

extension Reader {
  /// The cell of a length or a count that could be more; `nil` for any other value.
  func openCell(of entity: Int) -> Cell? {
    switch self {
    case .length(let reader): reader.openCell(of: entity)
    case .tally(let reader): reader.openCell(of: entity)
    case .path(let reader): reader.inner.openCell(of: reader.row(of: entity))
    case .field, .end, .state, .previous, .first, .measure, .anchored, .onDate, .gap, .elapsed,
      .calendar, .summary, .nothing:
      nil
    }
  }
}

extension Length {
  /// So many days, not counted in months: they are of several spells.
  static func days(_ days: Int, _ certainty: LengthCertainty) -> Length {
    Length(days: days, months: 0, remainingDays: days, certainty: certainty)
  }
}

extension CellMaker {
  /// What the cells of a length are: days.
  func type(of reading: LengthReading) -> CellType { .number(unit: "days") }
}
