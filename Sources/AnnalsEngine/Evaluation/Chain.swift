/// Chains of events, each of them one link and later than the one before: gradings of `was X then
/// Y`, steps of `declined then improved`.
///
/// Of the events that a chain so far may end with the latest is always the best to go on from:
/// nearest for `within`, and fewest lie between for `directly`. So one walk finds every chain,
/// keeping for each link (and family) the latest event that it may end with.
struct Chains {
  let links: Int

  /// In how many families events are told apart; those of a chain are of one.
  let families: Int

  /// Whether an event may be a link of a chain.
  ///
  /// - Parameter before: the event that the link before ends with; `nil` for the first link.
  typealias Meaning<Event> = (_ link: Int, _ before: Event?) -> Bool

  /// Whether there is a chain: calls `body` with ends to note events at, oldest first.
  @inline(__always)
  func areThere(_ body: (_ ends: ChainEnds) -> Bool) -> Bool {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: links * families) { ends in
      ends.initialize(repeating: -1)
      return body(ChainEnds(chains: self, ends: ends))
    }
  }
}

/// The latest event that each link may end with, by its number.
struct ChainEnds {
  fileprivate let chains: Chains
  fileprivate let ends: UnsafeMutableBufferPointer<Int>

  /// Notes which links an event may be; the last link first, so that none is two of them.
  ///
  /// - Returns: whether it ends a whole chain.
  @inline(__always)
  func note(_ event: Int, of family: Int, _ isMeant: Chains.Meaning<Int>) -> Bool {
    var link = chains.links
    while link > 0 {
      link -= 1
      let before = link > 0 ? ends[(link - 1) * chains.families + family] : nil
      guard before.map({ $0 >= 0 }) ?? true, isMeant(link, before) else { continue }
      if link == chains.links - 1 { return true }
      ends[link * chains.families + family] = event
    }
    return false
  }
}

/// Whole chains, for evidence.
struct ChainLog<Event> {
  private let chains: Chains
  private var ends: [[Event]?]

  /// One for each event that ends some, oldest first; of those that end with it the one whose
  /// events are the latest.
  private(set) var found: [[Event]] = []

  init(_ chains: Chains) {
    self.chains = chains
    ends = Array(repeating: nil, count: chains.links * chains.families)
  }

  /// Notes which links an event may be.
  mutating func note(_ event: Event, of family: Int, _ isMeant: Chains.Meaning<Event>) {
    for link in (0..<chains.links).reversed() {
      let before = link > 0 ? ends[(link - 1) * chains.families + family] : []
      guard let before, isMeant(link, before.last) else { continue }
      let chain = before + [event]
      if link == chains.links - 1 { found.append(chain) }
      ends[link * chains.families + family] = chain
    }
  }
}
