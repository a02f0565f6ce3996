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
    if let ordinal = test.event.ordinal { return truth(of: entity, ordinal) }
    var truth: Truth = events.hasUndated(entity) ? .notKnown : .no
    for index in events.events(of: entity) {
      switch self.truth(of: entity, at: index) {
      case .yes where !events[index].isDoubtful: return .yes
      case .yes, .notKnown: truth = .notKnown
      case .no: break
      }
    }
    return truth
  }

  /// Of several events that could each be the first or the last, all must say the same.
  private func truth(of entity: Int, _ ordinal: EventOrdinal) -> Truth {
    guard !events.hasUndated(entity) else { return .notKnown }
    let candidates = events.candidates(of: entity, ordinal)
    let truths = candidates.events.map { truth(of: entity, at: $0) }
    if truths.allSatisfy({ $0 == .no }) { return .no }
    return candidates.certain != nil && truths.allSatisfy { $0 == .yes } ? .yes : .notKnown
  }

  /// An event that the condition holds for, and the condition in its windows.
  struct Occurrence {
    var event: EventReader.Occurrence
    var filters: [Filter]
  }

  /// The latest event that the condition holds for.
  func latest(of entity: Int) -> Occurrence? {
    shown(of: entity).last { holds(for: entity, at: $0) }.map { occurrence(at: $0) }
  }

  /// Every event that the condition holds for, in order of day.
  func all(of entity: Int) -> [Occurrence] {
    shown(of: entity).filter { holds(for: entity, at: $0) }.map { occurrence(at: $0) }
  }

  /// The events that a row may show: where only one is meant, the one that surely is asked for.
  private func shown(of entity: Int) -> Range<Int> {
    guard let ordinal = test.event.ordinal else { return events.events(of: entity) }
    guard let certain = events.candidates(of: entity, ordinal).certain,
      truth(of: entity, ordinal) == .yes
    else { return 0..<0 }
    return certain..<certain + 1
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

  private func truth(of entity: Int, at index: Int) -> Truth {
    let windows = test.span.windows(of: events[index].days, horizon: evaluator.horizon)
    let first = truth(of: entity, in: windows.first)
    guard let second = windows.second else { return first }
    let other = truth(of: entity, in: second)
    return test.filter.isOfEveryDay ? first.and(other) : first.or(other)
  }

  /// Of days after the one that the query looks from nothing is known.
  private func truth(of entity: Int, in window: DayRange) -> Truth {
    guard window.first <= evaluator.horizon else { return .notKnown }
    return evaluator.truth(of: test.filter.replacingWindow(window), for: entity)
  }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reasons(_ test: AnchoredTest) -> (_ entity: Int) -> UnknownReason? {
    let events = EventReader(test.event, self)
    return { reason(test, events, $0) }
  }

  private func reason(
    _ test: AnchoredTest, _ events: EventReader, _ entity: Int
  ) -> UnknownReason? {
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
