import AnnalsModel

extension Runner {
  /// Entities by what the condition says of them, each list in the order of the model.
  struct Sorting: Sendable {
    var yes: [Int] = []
    var no = 0

    /// For a share, those that the condition does not hold for.
    var noes: [Int] = []
    var notKnown: [Int] = []

    /// Who is in the set that the query looks at; `nil` for everyone.
    var members: Members?

    var total: Int { yes.count + no + notKnown.count }

    /// Adds those that come after.
    fileprivate mutating func append(_ other: Sorting) {
      yes += other.yes
      no += other.no
      noes += other.noes
      notKnown += other.notKnown
    }
  }

  /// Asks the condition of everyone that the query looks at, a block at a time.
  func sort() throws(Stop) -> Sorting {
    var sorting = Sorting()
    switch plan.population {
    case .named(let entities): return Sorting(yes: entities)
    case .members(let membership): sorting.members = try Members(membership, for: self)
    case .everyone: break
    }
    let members = sorting.members
    if let filter = plan.filter, filter.isJunction || workers.divide(kind.count) {
      evaluator.prepare(filter)
    }
    let filter = plan.filter.map { evaluator.inBestOrder($0) }
    for part in workers.map(kind.count, { self.part($0, of: members, filter) }) {
      guard let part else { throw .cancelled }
      sorting.append(part)
    }
    return sorting
  }

  /// Sorts some entities; `nil` where the question was cancelled.
  private func part(
    _ entities: Range<Int>, of members: Members?, _ filter: Filter?
  ) -> Sorting? {
    var sorting = Sorting()
    var start = entities.lowerBound
    while start < entities.upperBound {
      if isCancelled() { return nil }
      let block = Block(start..<min(start + Evaluator.blockSize, entities.upperBound))
      var isMember = members?.mask.block(block.entities)
      if !existence.isOfAll {
        var exists = evaluator.fill(block, with: existence)
        if let isMember { exists.formConjunction(isMember) }
        isMember = exists
      }
      let mask = filter.map { evaluator.evaluate($0, over: block) }
      add(block, mask, isMember, to: &sorting)
      start = block.upperBound
    }
    return sorting
  }

  /// Sorts the entities of a block.
  ///
  /// - Parameters:
  ///   - mask: what the condition says; `nil` without one.
  ///   - members: who is in the set that the query looks at; `nil` for everyone.
  private func add(
    _ block: Block, _ mask: Mask?, _ members: Mask?, to sorting: inout Sorting
  ) {
    let isShare = plan.output.isShare
    for word in 0..<block.words {
      let start = block.lowerBound + word * 64
      let (yes, known) = mask.map { ($0.yes[word], $0.known[word]) } ?? (.max, .max)
      let (inside, told) = members.map { ($0.yes[word], $0.known[word]) } ?? (.max, .max)
      let looked = block.asked(word) & (inside | ~told)
      let holds = looked & yes & inside
      // A share is of those who are known to be in the set.
      let fails = looked & known & ~yes & (isShare ? inside : .max)
      sorting.yes.append(bits: holds, from: start)
      sorting.no += fails.nonzeroBitCount
      if isShare { sorting.noes.append(bits: fails, from: start) }
      sorting.notKnown.append(bits: looked & ~holds & ~fails, from: start)
    }
  }
}

extension [Int] {
  /// Appends the places of the bits that are set, counted from `start`.
  fileprivate mutating func append(bits: UInt64, from start: Int) {
    var left = bits
    while left != 0 {
      append(start + left.trailingZeroBitCount)
      left &= left &- 1
    }
  }
}
