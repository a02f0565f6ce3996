import AnnalsModel

extension Evaluator {
  /// Why `filter` cannot be told for an entity; `nil` where it can.
  func reason(_ filter: Filter, for entity: Int) -> UnknownReason? {
    var found: UnknownReason?
    forEachReason(filter, of: [entity][...], isOpen: false) { found = $1 }
    return found
  }

  /// Calls `body` with each of some entities that `filter` cannot be told for, and why: of several
  /// conditions the first that is not known says it.
  ///
  /// - Parameters:
  ///   - entities: in order.
  ///   - isOpen: whether `filter` is not known for any of them; else it is asked.
  func forEachReason(
    _ filter: Filter?, of entities: ArraySlice<Int>, isOpen: Bool,
    _ body: (_ entity: Int, _ reason: UnknownReason) -> Void
  ) {
    guard let filter else { return }
    var next = entities.startIndex
    while next < entities.endIndex {
      var wanted = OpenEntities(from: entities[next], most: Self.blockSize)
      while next < entities.endIndex, wanted.insert(entities[next]) { next += 1 }
      let mask = isOpen ? Mask(count: wanted.block.count) : evaluate(filter, over: wanted.block)
      findReasons(filter, mask, for: &wanted, body)
    }
  }

  /// Takes those out of `wanted` for whom a reason is found.
  ///
  /// - Parameter mask: what `filter` says of the block.
  private func findReasons(
    _ filter: Filter, _ mask: Mask, for wanted: inout OpenEntities,
    _ body: (Int, UnknownReason) -> Void
  ) {
    switch filter {
    case .not(let filter): findReasons(filter, mask, for: &wanted, body)
    case .all(let filters), .any(let filters):
      var open = wanted.open(in: mask)
      let all = open
      for filter in filters where !open.isEmpty {
        findReasons(filter, evaluate(filter, over: open.block), for: &open, body)
      }
      wanted.remove(all, but: open)
    default:
      let reason = reasons(of: filter)
      wanted.take(openIn: mask) { entity in
        guard let reason = reason(entity) else { return false }
        body(entity, reason)
        return true
      }
    }
  }

  /// Why a condition that is no junction cannot be told for an entity for whom it cannot.
  private func reasons(of filter: Filter) -> (_ entity: Int) -> UnknownReason? {
    switch filter {
    case .texts(let test): return reasons(of: test.reading)
    case .numbers(let test): return reasons(of: test.reading)
    case .days(let test): return reasons(of: test.reading)
    case .flags(let test): return reasons(of: test.reading)
    case .grades(let test): return reasons(of: test.reading)
    case .presence(let test): return reasons(of: test.reading)
    case .steps(let test): return notRead(test.track)
    case .graded(let test): return notRead(test.track)
    case .sequence(let test): return notRead(test.track)
    case .course(let test): return notRead(test.track)
    case .ever(let test): return everReasons(test)
    case .state(let test): return windowReasons(test.track, test.window)
    case .standing(let test): return windowReasons(test.track, test.window)
    case .spell(let test): return spellReasons(test)
    case .lasting(let test): return reasons(test)
    case .spells(let test): return reasons(test)
    case .trend(let test): return reasons(test)
    case .compared(let test): return reasons(test)
    case .anchored(let test): return reasons(test)
    case .quantified(let test): return reasons(test)
    case .future: return { _ in .future(after: self.horizon) }
    case .not, .all, .any: return { _ in nil }
    }
  }

  private func reasons(of reading: Reading) -> (Int) -> UnknownReason? {
    let reader = reader(for: reading)
    return { reader.reason(for: $0) }
  }

  private func notRead(_ track: Int) -> (Int) -> UnknownReason? {
    let reason = UnknownReason.notRead(track: kind.tracks[track].name)
    return { _ in reason }
  }

  private func everReasons(_ test: EverTest) -> (Int) -> UnknownReason? {
    let kernel = EverKernel(test, self)
    let undated = UnknownReason.undatedGrading(track: kind.tracks[test.track].name)
    let others = windowReasons(test.track, test.window)
    return { kernel.isUndated($0) ? undated : others($0) }
  }

  /// A window of one day has the reason of that day.
  private func windowReasons(_ track: Int, _ window: DayRange) -> (Int) -> UnknownReason? {
    let view = view(track)
    let last = min(window.last, Day(number: view.horizon))
    let ofLastDay = reasons(of: .grade(track: track, day: StateDay(day: last)))
    let days = DayRange(first: window.first, last: last)
    let gap = UnknownReason.gap(track: view.name)
    return { entity in
      if window.first == last || view.inForce(on: last.number, of: entity) == nil {
        return ofLastDay(entity) ?? gap
      }
      return view.beginning(of: entity, in: days)
        .map { .ungraded(track: view.name, before: $0) } ?? gap
    }
  }

  private func spellReasons(_ test: SpellTest) -> (Int) -> UnknownReason? {
    let today = StateDay(day: Day(number: view(test.track).horizon))
    let now = reasons(of: .grade(track: test.track, day: today))
    let kernel = SpellKernel(test, self)
    let name = kind.tracks[test.track].name
    return { now($0) ?? kernel.reason(for: $0, track: name) }
  }
}

/// Entities of a block for whom a reason is wanted, as bits.
private struct OpenEntities {
  let start: Int
  private let most: Int
  private var words: [UInt64] = []

  init(from start: Int, most: Int) {
    self.start = start
    self.most = most
  }

  /// As far as there are any.
  var block: Block { Block(start..<max(start, last), asked: words) }
  private var last = 0

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// `false` where an entity is not of this block.
  mutating func insert(_ entity: Int) -> Bool {
    let place = entity - start
    guard place >= 0, place < most else { return false }
    while words.count <= place >> 6 { words.append(0) }
    words[place >> 6] |= 1 << UInt64(place & 63)
    last = entity + 1
    return true
  }

  /// Those that a condition is not known for.
  func open(in mask: Mask) -> OpenEntities {
    var open = self
    for word in words.indices { open.words[word] &= ~mask.known[word] }
    return open
  }

  /// Takes out those that a condition is not known for, if `body` says so.
  mutating func take(openIn mask: Mask, _ body: (_ entity: Int) -> Bool) {
    for word in words.indices {
      var open = words[word] & ~mask.known[word]
      while open != 0 {
        let bit = open & (~open &+ 1)
        if body(start + word << 6 + open.trailingZeroBitCount) { words[word] &= ~bit }
        open ^= bit
      }
    }
  }

  /// Takes out some, but for a part of them.
  mutating func remove(_ some: OpenEntities, but rest: OpenEntities) {
    for word in words.indices { words[word] &= ~some.words[word] | rest.words[word] }
  }
}
