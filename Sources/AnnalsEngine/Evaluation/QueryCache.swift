import AnnalsModel
import Synchronization

/// What a query works out once and asks for with every block, and again for the reason of a
/// single entity. Shared by the evaluators of all kinds that the query looks at.
///
/// The lock is never held while something is made, because making one thing may ask for another.
/// Two that are made at once are alike, and the first one stays.
final class QueryCache: Sendable {
  private let views = Mutex<[TrackKey: TrackView]>([:])
  private let masks = Mutex<[MaskKey: [Mask]]>([:])
  private let counts = Mutex<[CountKey: CountTable]>([:])
  private let events = Mutex<[EventKey: EventTable]>([:])
  private let owners = Mutex<[OwnerKey: [Int32]]>([:])
  private let summaries = Mutex<[SummaryKey: SummaryTable]>([:])

  /// The tracks that were asked for.
  var allViews: [TrackKey: TrackView] { views.withLock { $0 } }

  /// The relations and the happenings that were counted.
  var allCounts: [CountKey: CountTable] { counts.withLock { $0 } }

  /// The summaries that were made.
  var allSummaries: [SummaryKey: SummaryTable] { summaries.withLock { $0 } }

  func view(_ key: TrackKey, make: () -> TrackView) -> TrackView { views.kept(key, make) }

  func masks(_ key: MaskKey, make: () -> [Mask]) -> [Mask] { masks.kept(key, make) }

  func counts(_ key: CountKey, make: () -> CountTable) -> CountTable { counts.kept(key, make) }

  func events(_ key: EventKey, make: () -> EventTable) -> EventTable { events.kept(key, make) }

  func owners(_ key: OwnerKey, make: () -> [Int32]) -> [Int32] { owners.kept(key, make) }

  func table(_ key: SummaryKey, make: () -> SummaryTable) -> SummaryTable {
    summaries.kept(key, make)
  }
}

extension Mutex where Value: ~Copyable {
  /// What is kept for a key; made by the first who asks.
  fileprivate borrowing func kept<Key: Hashable & Sendable, Made: Sendable>(
    _ key: Key, _ make: () -> Made
  ) -> Made where Value == [Key: Made] {
    if let known = withLock({ $0[key] }) { return known }
    let made = make()
    return withLock { kept in
      if let known = kept[key] { return known }
      kept[key] = made
      return made
    }
  }
}

/// A track of a kind, by indices.
struct TrackKey: Hashable, Sendable {
  var kind: Int
  var track: Int
}

/// A condition on a kind.
struct MaskKey: Hashable, Sendable {
  var kind: Int
  var filter: Filter
}

/// Whose rows are counted, and for the entities of which kind.
struct CountKey: Hashable, Sendable {
  var kind: Int
  var counted: Counted
}

/// What happened to the entities of a kind.
struct EventKey: Hashable, Sendable {
  var owner: Int
  var happening: EventPlan.Happening
}

/// Rows of a nested kind, and the kind that they belong to at whatever distance.
struct OwnerKey: Hashable, Sendable {
  var kind: Int
  var owner: Int
}

/// A summary of a kind.
struct SummaryKey: Hashable, Sendable {
  var kind: Int
  var reading: SummaryReading
}
