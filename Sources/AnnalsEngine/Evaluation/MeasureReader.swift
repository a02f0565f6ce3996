import AnnalsModel

/// Reads a measured track on a day: the last reading, unless it is missing or stale.
struct MeasureReader: Sendable {
  let view: TrackView
  let day: Int32

  /// Readings before this day are stale.
  let oldestFresh: Int32

  init(_ track: Int, on day: Day, _ evaluator: Evaluator) {
    view = evaluator.view(track)
    self.day = day.number
    var oldest = Day.first
    if case .measured(let content) = evaluator.kind.tracks[track].content,
      let fresh = content.freshness
    {
      oldest = fresh.oldest(on: day)
    }
    oldestFresh = oldest.number
  }

  func value(of entity: Int) -> ReadValue {
    switch finding(of: entity) {
    case .reading(let reading): .number(.fraction(view.values[reading]))
    case .unknown(let reason): .unknown(reason)
    }
  }

  /// The reading that counts on the day, or why there is none.
  func finding(of entity: Int) -> MeasureFinding {
    guard let reading = view.inForce(on: day, of: entity) else {
      return .unknown(
        view.absence(of: entity, on: day) ?? .noReading(track: view.name, by: Day(number: day)))
    }
    if let reason = GradingCode(rawValue: view.missing[reading]).reason {
      return .unknown(.missing(track: view.name, reason))
    }
    guard view.days[reading] >= oldestFresh else {
      return .unknown(.stale(track: view.name, on: Day(number: day)))
    }
    return .reading(reading)
  }
}

/// A reading of a measured track, by its place in the view, or why there is none.
enum MeasureFinding: Hashable, Sendable {
  case reading(Int)
  case unknown(UnknownReason)
}

extension Freshness {
  /// The earliest day whose reading still counts on `day`: its end is not before it. A length
  /// is added to the reading's day, as to the start of a spell.
  func oldest(on day: Day) -> Day {
    func end(of reading: Day) -> Day { reading.adding(months: months).adding(days: days) }
    // A month may be too short for the day, so that the end falls short of it, but never beyond.
    var oldest = day.adding(months: -months).adding(days: -days)
    while oldest < day, end(of: oldest) < day { oldest = oldest.adding(days: 1) }
    return oldest
  }
}
