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

    /// Whether one of them, or a side of it, begins after the day that the query looks from:
    /// nothing is known of that.
    fileprivate(set) var isAhead = false
  }

  func windows(of entity: Int, _ span: AnchoredSpan, horizon: Day) -> Windows {
    var windows = Windows()
    windows.mayBeAnywhere = hasUndated(entity)
    windows.isOneOf = event.ordinal != nil
    let chosen = event.ordinal.map { candidates(of: entity, $0).events } ?? events(of: entity)
    for index in chosen {
      let ranges = span.ranges(of: self[index].days, horizon: horizon)
      if ranges.contains(where: { $0.first > horizon }) { windows.isAhead = true }
      windows.ranges.append(ranges)
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
    if events(of: entity).contains(where: { self[$0].isDoubtful }) {
      return .doubtfulEvent(event.words)
    }
    return windows(of: entity, span, horizon: horizon).isAhead ? .future(after: horizon) : nil
  }
}

extension EventReader.Windows {
  /// Whether a day that has come lies in one of the windows, or in that of the one event that
  /// is meant.
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
    guard day.isKnown else { return .notKnown }
    return ranges.contains { $0.contains(day) } ? isDoubtful ? .notKnown : .yes : .no
  }
}
