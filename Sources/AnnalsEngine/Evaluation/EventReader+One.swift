import AnnalsModel
import AnnalsSyntax

extension EventReader {
  /// The one event that an operand speaks of.
  enum Found: Sendable {
    case event(Occurrence)
    case none

    /// One has no day, so that another may be the one.
    case undated

    /// It is not known of one whether it is the one.
    case doubtful
  }

  /// The events that could be the first or the last of an entity, as far as their days are known.
  struct Candidates: Sendable {
    /// In order of day, the certain one first or last among them.
    var events: Range<Int>

    /// The one that is surely one of those asked for; where there is none it may be that no
    /// event is.
    var certain: Int?
  }

  func candidates(of entity: Int, _ ordinal: EventOrdinal) -> Candidates {
    let all = events(of: entity)
    switch ordinal {
    case .first:
      let first = all.first { !self[$0].isDoubtful }
      return Candidates(events: first.map { all.lowerBound..<$0 + 1 } ?? all, certain: first)
    case .last:
      let last = all.last { !self[$0].isDoubtful }
      return Candidates(events: last.map { $0..<all.upperBound } ?? all, certain: last)
    }
  }

  /// The last event of an entity, or the first where the query says so.
  func one(of entity: Int) -> Found {
    guard !hasUndated(entity) else { return .undated }
    let candidates = candidates(of: entity, event.ordinal ?? .last)
    guard !candidates.events.isEmpty else { return .none }
    guard let certain = candidates.certain else { return .doubtful }
    let found = self[certain]
    // Which of two on one day it is makes no difference to the day.
    return candidates.events.allSatisfy { self[$0].days == found.days } ? .event(found) : .doubtful
  }
}

extension EventReader.Found {
  /// Why there is no one event.
  func reason(of reader: EventReader, by day: Day) -> UnknownReason {
    switch self {
    case .event, .none: .noEvent(reader.event.words, by: day)
    case .undated: .undatedEvent(reader.event.words)
    case .doubtful: .doubtfulEvent(reader.event.words)
    }
  }
}
