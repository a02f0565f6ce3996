import AnnalsModel
import AnnalsSyntax

extension EventReader {
  /// The windows of the events of an entity.
  struct Windows: Sendable {
    /// For each event its window, or the two on its sides.
    fileprivate var ranges: [[DayRange]] = []

    /// Whether it is not known of an event that it is one of those asked for.
    fileprivate var isDoubtful: [Bool] = []

    /// Whether only one of them is meant, the first or the last.
    fileprivate var isOneOf = false

    /// Whether an event has no day, so that its window may be anywhere.
    fileprivate var mayBeAnywhere = false

    /// The day that the query looks from.
    fileprivate var horizon: Day
  }

  func windows(of entity: Int, _ span: AnchoredSpan, horizon: Day) -> Windows {
    var windows = Windows(horizon: horizon)
    windows.mayBeAnywhere = hasUndated(entity)
    windows.isOneOf = event.ordinal != nil
    let chosen = event.ordinal.map { candidates(of: entity, $0).events } ?? events(of: entity)
    for index in chosen {
      let (first, second) = span.windows(of: self[index].days, horizon: horizon)
      windows.ranges.append([first, second].compactMap { $0 })
      windows.isDoubtful.append(self[index].isDoubtful)
    }
    return windows
  }
}

extension EventReader {
  /// Why it is not known where the windows of an entity lie; `nil` where it is.
  func doubt(
    of entity: Int, _ span: AnchoredSpan, horizon: Day
  ) -> UnknownReason? {
    if hasUndated(entity) { return .undatedEvent(event.words) }
    let events = events(of: entity)
    if events.contains(where: { self[$0].isDoubtful }) { return .doubtfulEvent(event.words) }
    let isAhead = events.contains {
      span.windows(of: self[$0].days, horizon: horizon).first.isEmpty
    }
    return isAhead ? .future(after: horizon) : nil
  }
}

extension EventReader.Windows {
  /// Whether a day lies in one of the windows, or in that of the one event that is meant.
  func truth(of day: Day) -> Truth {
    var truths = zip(ranges, isDoubtful).map { ranges, isDoubtful in
      truth(of: day, in: ranges, isDoubtful: isDoubtful && !isOneOf)
    }
    if mayBeAnywhere { truths.append(.notKnown) }
    guard isOneOf else {
      return truths.contains(.yes) ? .yes : truths.contains(.notKnown) ? .notKnown : .no
    }
    if !isDoubtful.contains(false) { truths.append(.no) }
    guard let first = truths.first, truths.allSatisfy({ $0 == first }) else { return .notKnown }
    return first
  }

  /// - Parameter isDoubtful: whether the window is perhaps none.
  private func truth(of day: Day, in ranges: [DayRange], isDoubtful: Bool) -> Truth {
    // Of days after the one that the query looks from nothing is known.
    guard day.isKnown, ranges.contains(where: { $0.first <= horizon }) else { return .notKnown }
    return ranges.contains { $0.contains(day) } ? isDoubtful ? .notKnown : .yes : .no
  }
}
