import AnnalsModel
import Synchronization

/// What several conditions and operands of one query need, made once, when it is first asked
/// for: a kernel is made anew for every block, and again for the reason of a single entity.
///
/// The lock is never held while something is made, because making one thing may ask for another;
/// two threads may make the same thing, and the first one stays.
final class Preparations: Sendable {
  private struct Store: Sendable {
    var views: [TrackKey: TrackView] = [:]
    var masks: [MaskKey: [Mask]] = [:]
    var counts: [CountKey: CountTable] = [:]
    var events: [EventKey: EventTable] = [:]
    var owners: [OwnerKey: [Int32]] = [:]
  }

  private let store = Mutex(Store())

  func view(_ key: TrackKey, _ make: () -> TrackView) -> TrackView {
    kept(key, at: \.views, make)
  }

  func masks(_ key: MaskKey, _ make: () -> [Mask]) -> [Mask] {
    kept(key, at: \.masks, make)
  }

  func counts(_ key: CountKey, _ make: () -> CountTable) -> CountTable {
    kept(key, at: \.counts, make)
  }

  func events(_ key: EventKey, _ make: () -> EventTable) -> EventTable {
    kept(key, at: \.events, make)
  }

  func owners(_ key: OwnerKey, _ make: () -> [Int32]) -> [Int32] {
    kept(key, at: \.owners, make)
  }

  private func kept<Key: Hashable & Sendable, Made: Sendable>(
    _ key: Key, at path: WritableKeyPath<Store, [Key: Made]> & Sendable, _ make: () -> Made
  ) -> Made {
    if let known = store.withLock({ $0[keyPath: path][key] }) { return known }
    let made = make()
    return store.withLock { store in
      if let known = store[keyPath: path][key] { return known }
      store[keyPath: path][key] = made
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

/// Whose rows are counted, and for whom.
struct CountKey: Hashable, Sendable {
  var kind: Int
  var counted: Counted
}

/// An event as entities of a kind see it.
struct EventKey: Hashable, Sendable {
  var owner: Int
  var happening: EventPlan.Happening
}

/// Rows of a nested kind, and the kind that they belong to at whatever distance.
struct OwnerKey: Hashable, Sendable {
  var kind: Int
  var owner: Int
}
