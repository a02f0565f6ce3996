import AnnalsModel
import AnnalsSyntax

/// `rating improved after intervention ended`: whether the condition holds in the window of any
/// of the events (Kleene's or). Without an event: no.
struct AnchoredKernel: Kernel {
  let test: AnchoredTest
  let events: EventReader
  private let evaluator: Evaluator

  init(_ test: AnchoredTest, _ evaluator: Evaluator) {
    self.test = test
    self.evaluator = evaluator
    events = EventReader(test.event, evaluator)
  }

  func truth(of entity: Int) -> Truth {
    let (candidates, isSettled) = candidates(of: entity)
    var truth: Truth = events.hasUndated(entity) ? .notKnown : .no
    for index in candidates {
      switch self.truth(of: entity, at: index) {
      case .yes where isSettled && !events[index].isDoubtful: return .yes
      case .yes, .notKnown: truth = .notKnown
      case .no: break
      }
    }
    return truth
  }

  /// An event that the condition holds for, and the condition in its windows.
  struct Occurrence {
    var event: EventReader.Occurrence
    var filters: [Filter]
  }

  /// The latest event that the condition holds for.
  func latest(of entity: Int) -> Occurrence? {
    let (candidates, isSettled) = candidates(of: entity)
    guard isSettled else { return nil }
    return candidates.last { holds(for: entity, at: $0) }.map { occurrence(at: $0) }
  }

  /// Every event that the condition holds for, in order of day.
  func all(of entity: Int) -> [Occurrence] {
    let (candidates, isSettled) = candidates(of: entity)
    guard isSettled else { return [] }
    return candidates.filter { holds(for: entity, at: $0) }.map { occurrence(at: $0) }
  }

  private func holds(for entity: Int, at index: Int) -> Bool {
    !events[index].isDoubtful && truth(of: entity, at: index) == .yes
  }

  private func occurrence(at index: Int) -> Occurrence {
    let event = events[index]
    let windows = test.span.windows(of: event.days, horizon: evaluator.horizon)
    let filters = [windows.first, windows.second].compactMap { window in
      window.map { test.filter.replacingWindow($0) }
    }
    return Occurrence(event: event, filters: filters)
  }

  /// The events that the condition may be about, and whether one of them that is certain is
  /// enough: of several that could each be the first, none is.
  private func candidates(of entity: Int) -> (events: Range<Int>, isSettled: Bool) {
    let all = events.events(of: entity)
    guard let ordinal = test.event.ordinal else { return (all, true) }
    var chosen = all
    switch ordinal {
    case .first:
      if let first = all.first(where: { !events[$0].isDoubtful }) {
        chosen = all.lowerBound..<first + 1
      }
    case .last:
      if let last = all.last(where: { !events[$0].isDoubtful }) { chosen = last..<all.upperBound }
    }
    return (chosen, chosen.count == 1 && !events.hasUndated(entity))
  }

  private func truth(of entity: Int, at index: Int) -> Truth {
    let windows = test.span.windows(of: events[index].days, horizon: evaluator.horizon)
    let first = truth(of: entity, in: windows.first)
    guard let second = windows.second else { return first }
    let other = truth(of: entity, in: second)
    return test.filter.isOfEveryDay ? !(!first).or(!other) : first.or(other)
  }

  /// Of days after the one that the query looks from nothing is known.
  private func truth(of entity: Int, in window: DayRange) -> Truth {
    guard window.first <= evaluator.horizon else { return .notKnown }
    return evaluator.truth(of: test.filter.replacingWindow(window), for: entity)
  }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: AnchoredTest, _ entity: Int) -> UnknownReason? {
    let events = EventReader(test.event, self)
    for index in events.events(of: entity).reversed() {
      let windows = test.span.windows(of: events[index].days, horizon: horizon)
      for window in [windows.first, windows.second].compactMap({ $0 }) {
        if window.first > horizon { return .future(after: horizon) }
        let filter = test.filter.replacingWindow(window)
        if let reason = reason(filter, for: entity) { return reason }
      }
      if events[index].isDoubtful { return .doubtfulEvent(test.event.words) }
    }
    return events.hasUndated(entity) ? .undatedEvent(test.event.words) : nil
  }
}

extension Truth {
  /// Kleene's `or`.
  fileprivate func or(_ other: Truth) -> Truth {
    if self == .yes || other == .yes { return .yes }
    return self == .notKnown || other == .notKnown ? .notKnown : .no
  }
}
