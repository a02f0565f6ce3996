import AnnalsModel
import AnnalsSyntax

/// Reads `time inadequate since 2014` and `longest spell inadequate`: days.
struct LengthReader: Sendable {
  let reading: LengthReading
  private let fixed: StretchReader

  /// Where the window is that of an event.
  private let events: EventReader?

  init(_ reading: LengthReading, _ evaluator: Evaluator) {
    self.reading = reading
    fixed = StretchReader(reading.track, reading.grades, in: reading.window, evaluator)
    events = reading.anchor.map { EventReader($0.event, evaluator) }
  }

  /// The days that are looked at of an entity; `nil` without an event to count from.
  private func stretches(of entity: Int) -> StretchReader? {
    guard let anchor = reading.anchor, let events else { return fixed }
    guard case .event(let event) = events.one(of: entity) else { return nil }
    let horizon = Day(number: fixed.view.horizon)
    return fixed.looking(in: anchor.span.windows(of: event.days, horizon: horizon).first)
  }

  /// The days that are known to count; unknown where no day of the window is known.
  func value(of entity: Int) -> ReadValue {
    let days = days(of: entity)
    guard days.hasKnown else {
      return .unknown(eventReason(for: entity) ?? fixed.reason(for: entity))
    }
    return .number(.whole(Int64(clamping: days.fewest)))
  }

  /// The days that are known to count, and as many as there could be.
  ///
  /// - Returns: `most` is `nil` where the first spell began before the data does.
  func days(of entity: Int) -> (fewest: Int, most: Int?, hasKnown: Bool) {
    guard let stretches = stretches(of: entity) else { return (0, nil, false) }
    let tally = SpellTally(stretches, entity)
    let (fewest, most) =
      switch reading.measure {
      case .time: (tally.knownDays, tally.possibleDays)
      case .longestSpell: (tally.longestKnown, tally.longestPossible)
      }
    return (fewest, tally.isStartHidden ? nil : most, tally.hasKnown)
  }

  /// The cell of a length that could be more: "at least"; `nil` for a plain number.
  func openCell(of entity: Int) -> Cell? {
    let days = days(of: entity)
    guard days.hasKnown, days.fewest != days.most else { return nil }
    return .length(.days(days.fewest, .atLeast))
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

/// `time inadequate is above 500`: what could be more is told only where it would not matter.
struct LengthKernel: Kernel {
  let ranges: [NumberRange]
  let reader: LengthReader

  func truth(of entity: Int) -> Truth {
    let days = reader.days(of: entity)
    guard days.hasKnown else { return .notKnown }
    let fewest = ExactNumber.whole(Int64(clamping: days.fewest))
    let most = days.most.map { ExactNumber.whole(Int64(clamping: $0)) }
    if ranges.contains(where: { $0.containsAll(from: fewest, to: most) }) { return .yes }
    return ranges.contains { $0.containsAny(from: fewest, to: most) } ? .notKnown : .no
  }
}

extension NumberRange {
  /// Whether every number between two passes; `most` is `nil` for no end.
  fileprivate func containsAll(from fewest: ExactNumber, to most: ExactNumber?) -> Bool {
    guard let most else { return high == nil && contains(fewest) }
    return contains(fewest) && contains(most)
  }

  /// Whether some number between two passes; of days, so whole ones.
  fileprivate func containsAny(from fewest: ExactNumber, to most: ExactNumber?) -> Bool {
    if contains(fewest) { return true }
    guard let most else { return low.map { fewest < $0.value } ?? true }
    return contains(most) || (low.map { fewest < $0.value && $0.value < most } ?? false)
  }
}

extension LengthReader {
  /// Why a comparison with it cannot be told for an entity.
  func reason(for entity: Int) -> UnknownReason {
    guard let stretches = stretches(of: entity) else {
      return eventReason(for: entity) ?? fixed.reason(for: entity)
    }
    let tally = SpellTally(stretches, entity)
    return tally.isStartHidden && tally.knownDays == tally.possibleDays
      ? .hiddenStart(track: stretches.track) : stretches.reason(for: entity)
  }

  /// Why there is no event to count from; `nil` where there is one, or none is needed.
  private func eventReason(for entity: Int) -> UnknownReason? {
    guard let events else { return nil }
    let found = events.one(of: entity)
    if case .event = found { return nil }
    return found.reason(of: events, by: Day(number: fixed.view.horizon))
  }
}

extension Evaluator {
  /// The kernel of a comparison of a length; `nil` for one of another number.
  func lengthKernel(_ test: NumberTest) -> LengthKernel? {
    guard case .length(let reading) = test.reading else { return nil }
    return LengthKernel(ranges: test.ranges, reader: LengthReader(reading, self))
  }
}
