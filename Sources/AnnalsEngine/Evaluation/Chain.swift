/// What chains are made of: how many links they have, and in how many families events are told
/// apart; those of a chain are of one.
struct Chains: Sendable {
  let links: Int
  let families: Int
}

/// Finds chains of events, each of them one link and later than the one before: gradings of `was X
/// then Y`, steps of `declined then improved`. An event goes by the number of the grading that it
/// ends with.
///
/// Of the events that a chain so far may end with the latest is always the best to go on from:
/// nearest for `within`, and fewest lie between for `directly`. So one walk finds every chain,
/// keeping for each link (and family) the latest event that it may end with.
protocol ChainKernel: Kernel {
  var chains: Chains { get }

  /// Notes every event among some gradings of an entity, oldest first.
  ///
  /// - Parameter isEnough: asked at each event that ends a whole chain; `true` ends the walk.
  func note(_ gradings: Range<Int>, at ends: ChainEnds, _ isEnough: (_ end: Int) -> Bool)

  func family(of event: Int) -> Int
}

/// Which occurrences of a condition are wanted, of several.
enum Occurrences {
  case last
  case all
}

extension ChainKernel {
  /// Whether there is a chain.
  @inline(__always)
  func hasChain(among gradings: Range<Int>) -> Bool {
    guard gradings.count >= chains.links else { return false }
    var isFound = false
    withEnds { ends in
      note(gradings, at: ends) { _ in
        isFound = true
        return true
      }
    }
    return isFound
  }

  /// Calls `body` with the events of chains, of all or of the one that ends the latest, oldest
  /// first; of those that end with one event only with the one whose events are the latest.
  @inline(__always)
  func forEachChain(
    among gradings: Range<Int>, _ which: Occurrences,
    _ body: (_ events: UnsafeBufferPointer<Int>) -> Void
  ) {
    guard gradings.count >= chains.links else { return }
    switch which {
    case .last: findLast(among: gradings, body)
    case .all: findAll(among: gradings, body)
    }
  }

  @inline(__always)
  private func findLast(
    among gradings: Range<Int>, _ body: (_ events: UnsafeBufferPointer<Int>) -> Void
  ) {
    var last: Int?
    withEnds { ends in
      note(gradings, at: ends) { end in
        last = end
        return false
      }
    }
    if let last { withChain(endingWith: last, among: gradings, body) }
  }

  private func findAll(
    among gradings: Range<Int>, _ body: (_ events: UnsafeBufferPointer<Int>) -> Void
  ) {
    let trail = ChainTrail(chains)
    withEnds(trail) { ends in
      note(gradings, at: ends) { end in
        trail.withChain(of: family(of: end), body)
        return false
      }
    }
  }

  /// Goes back from the end of a chain: before each event stands the latest that the link before
  /// could end with by then.
  private func withChain(
    endingWith end: Int, among gradings: Range<Int>,
    _ body: (_ events: UnsafeBufferPointer<Int>) -> Void
  ) {
    let family = family(of: end)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: chains.links) { events in
      events.initialize(repeating: end)
      for link in (0..<chains.links).reversed().dropFirst() {
        withEnds { ends in
          note(gradings.lowerBound..<events[link + 1], at: ends) { _ in false }
          events[link] = ends.latest(link, of: family) ?? end
        }
      }
      body(UnsafeBufferPointer(events))
    }
  }

  /// Calls `body` with ends at which nothing is noted.
  ///
  /// - Parameter trail: what keeps of every event the chain that it ends.
  @inline(__always)
  func withEnds(_ trail: ChainTrail? = nil, _ body: (_ ends: ChainEnds) -> Void) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: chains.links * chains.families) { ends in
      ends.initialize(repeating: -1)
      body(ChainEnds(chains: chains, ends: ends, trail: trail))
    }
  }
}

/// The latest event that each link may end with.
struct ChainEnds {
  fileprivate let chains: Chains
  fileprivate let ends: UnsafeMutableBufferPointer<Int>
  fileprivate let trail: ChainTrail?

  /// The latest event that a link may end with; `nil` where there is none.
  @inline(__always)
  fileprivate func latest(_ link: Int, of family: Int) -> Int? {
    let end = ends[link * chains.families + family]
    return end < 0 ? nil : end
  }

  /// Notes which links an event may be; the last link first, so that none is two of them.
  ///
  /// - Parameter isMeant: whether it may be a link of a chain after `before`, the event that the
  ///   link before ends with; `nil` for the first link.
  /// - Returns: whether it ends a whole chain.
  @inline(__always)
  func note(
    _ event: Int, of family: Int, _ isMeant: (_ link: Int, _ before: Int?) -> Bool
  ) -> Bool {
    var isWhole = false
    var link = chains.links
    while link > 0 {
      link -= 1
      let before = link > 0 ? latest(link - 1, of: family) : nil
      guard link == 0 || before != nil, isMeant(link, before) else { continue }
      if link == chains.links - 1 { isWhole = true }
      ends[link * chains.families + family] = event
      trail?.add(event, as: link, of: family)
    }
    return isWhole
  }
}

/// The chains that end with each event of an entity: where all are wanted, going back from each
/// end by another walk would take as many walks as there are chains.
final class ChainTrail {
  private struct Link {
    let event: Int

    /// The link before it, which earlier links may share; -1 before the first.
    let before: Int
  }

  private let chains: Chains
  private var links: [Link] = []

  /// The latest of each link (and family), as places in `links`.
  private var latest: [Int]

  init(_ chains: Chains) {
    self.chains = chains
    latest = [Int](repeating: -1, count: chains.links * chains.families)
  }

  /// Adds an event behind the latest that the link before it ends with.
  fileprivate func add(_ event: Int, as link: Int, of family: Int) {
    let before = link > 0 ? latest[(link - 1) * chains.families + family] : -1
    latest[link * chains.families + family] = links.count
    links.append(Link(event: event, before: before))
  }

  /// Calls `body` with the events of the whole chain that was found last, oldest first.
  fileprivate func withChain(of family: Int, _ body: (_ events: UnsafeBufferPointer<Int>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: chains.links) { events in
      var place = latest[(chains.links - 1) * chains.families + family]
      for link in (0..<chains.links).reversed() {
        events.initializeElement(at: link, to: links[place].event)
        place = links[place].before
      }
      body(UnsafeBufferPointer(events))
    }
  }
}
