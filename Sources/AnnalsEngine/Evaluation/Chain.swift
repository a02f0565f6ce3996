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
    var last: Int?
    withEnds { ends in
      note(gradings, at: ends) { end in
        switch which {
        case .last: last = end
        case .all: withChain(endingWith: end, among: gradings, body)
        }
        return false
      }
    }
    if let last { withChain(endingWith: last, among: gradings, body) }
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
  @inline(__always)
  func withEnds(_ body: (_ ends: ChainEnds) -> Void) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: chains.links * chains.families) { ends in
      ends.initialize(repeating: -1)
      body(ChainEnds(chains: chains, ends: ends))
    }
  }
}

/// The latest event that each link may end with.
struct ChainEnds {
  fileprivate let chains: Chains
  fileprivate let ends: UnsafeMutableBufferPointer<Int>

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
    }
    return isWhole
  }
}
