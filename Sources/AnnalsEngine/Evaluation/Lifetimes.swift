import AnnalsModel

/// From when until when the entities of a kind can be in a state: while they exist.
struct Lifetimes: Sendable {
  private var starts: [Int32]
  private let ends: [Int32]

  /// - Parameter inheritance: whose gradings an entity takes over: its states go back to theirs.
  init(_ kind: Kind, _ inheritance: Inheritance?) {
    starts = kind.days(of: kind.life?.from)
    ends = kind.days(of: kind.life?.until)
    guard let inheritance, !starts.isEmpty else { return }
    let own = starts
    for entity in own.indices {
      guard let earliest = inheritance.parts(of: entity).last else { continue }
      starts[entity] = own[earliest.entity]
    }
  }

  /// The first day of an entity; that of the calendar where nobody says.
  func start(of entity: Int) -> Int32 {
    guard entity < starts.count, starts[entity] != Day.unknown.number else {
      return Day.first.number
    }
    return starts[entity]
  }

  /// The day from which an entity is no more; after every day where it goes on.
  @inline(__always)
  func end(of entity: Int) -> Int32 {
    entity < ends.count ? ends[entity] : Day.unknown.number
  }
}
