import AnnalsModel

/// Runs a plan from the condition to the answer.
struct Runner: Sendable {
  let plan: Plan
  let model: Model
  let orders: NameOrders
  let evaluator: Evaluator
  let existence: Existence

  /// The entities of the last list.
  let those: EntitySet?
  let isCancelled: @Sendable () -> Bool

  var kind: Kind { model.kinds[plan.kind] }

  init(
    _ plan: Plan, model: Model, _ orders: NameOrders, those: EntitySet?,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.plan = plan
    self.those = those
    self.model = model
    self.orders = orders
    self.isCancelled = isCancelled
    evaluator = Evaluator(plan, model: model)
    existence = evaluator.existence
  }

  /// Entities of the kind in the order of their names.
  func sortedByName(_ entities: [Int]) -> [Int] {
    orders.sorted(entities, of: plan.kind, in: model)
  }

  func run() throws(Stop) -> Answer {
    if let series = plan.series { return try SeriesAnswer(self, series).answer() }
    let sorting = try sort()
    var answer = try answer(for: sorting, facts(of: sorting))
    for note in notesOnOpenSummaries + notesOnAbsent where !answer.facts.notes.contains(note) {
      answer.facts.notes.append(note)
    }
    return answer
  }

  private func answer(for sorting: Sorting, _ facts: Facts) throws(Stop) -> Answer {
    switch plan.output {
    case .list(let list): try ListAnswer(self, list, facts).answer(for: sorting)
    case .groups(let groups): try GroupAnswer(self, groups, facts).answer(for: sorting)
    case .history(let history): try HistoryAnswer(self, history, facts).answer(for: sorting.yes)
    case .transitions(let transitions):
      try TransitionsAnswer(self, transitions, facts).answer(for: sorting.yes)
    }
  }

  /// Entities by what the condition says of them, each list in the order of the model.
  struct Sorting {
    var yes: [Int] = []
    var no = 0

    /// For a share, those that the condition does not hold for.
    var noes: [Int] = []
    var notKnown: [Int] = []

    /// Who is in the set that the query looks at; `nil` for everyone.
    var members: Members?

    var total: Int { yes.count + no + notKnown.count }
  }

  /// Asks the condition of everyone that the query looks at, a block at a time.
  func sort() throws(Stop) -> Sorting {
    var sorting = Sorting()
    switch plan.population {
    case .named(let entities): return Sorting(yes: entities)
    case .members(let membership): sorting.members = try Members(membership, for: self)
    case .everyone: break
    }
    var start = 0
    while start < kind.count {
      if isCancelled() { throw .cancelled }
      let block = start..<min(start + Evaluator.blockSize, kind.count)
      var isMember = existence.isOfAll ? nil : evaluator.fill(block, with: existence)
      if let members = sorting.members?.mask.block(block), isMember?.formConjunction(members) == nil
      {
        isMember = members
      }
      let mask = plan.filter.map { evaluator.evaluate($0, over: block) }
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
    _ block: Range<Int>, _ mask: Mask?, _ members: Mask?, to sorting: inout Sorting
  ) {
    let isShare = plan.output.isShare
    for word in 0..<(block.count + 63) / 64 {
      let start = block.lowerBound + word * 64
      let left = block.upperBound - start
      let live: UInt64 = left >= 64 ? .max : (1 << UInt64(left)) &- 1
      let (yes, known) = mask.map { ($0.yes[word], $0.known[word]) } ?? (.max, .max)
      let (inside, told) = members.map { ($0.yes[word], $0.known[word]) } ?? (.max, .max)
      let looked = live & (inside | ~told)
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
