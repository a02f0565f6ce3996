import AnnalsModel

/// Runs a plan from the condition to the answer.
struct Runner: Sendable {
  let plan: Plan
  let model: Model
  let evaluator: Evaluator

  /// The entities of the last list.
  let those: EntitySet?
  let isCancelled: @Sendable () -> Bool

  var kind: Kind { model.kinds[plan.kind] }

  init(
    _ plan: Plan, model: Model, those: EntitySet?, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.plan = plan
    self.those = those
    self.model = model
    self.isCancelled = isCancelled
    evaluator = Evaluator(plan, model: model)
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
    let exists = evaluator.existence
    let isShare = plan.output.isShare
    var start = 0
    while start < kind.count {
      if isCancelled() { throw .cancelled }
      let block = start..<min(start + Evaluator.blockSize, kind.count)
      let mask = plan.filter.map { evaluator.evaluate($0, over: block) }
      for entity in block {
        let isMember = exists.truth(of: entity).and(sorting.members?.mask[entity] ?? .yes)
        if isMember == .no { continue }
        switch mask?[entity - block.lowerBound] ?? .yes {
        case .yes where isMember == .yes: sorting.yes.append(entity)
        case .no where isMember == .yes || !isShare:
          sorting.no += 1
          if isShare { sorting.noes.append(entity) }
        // A share is of those who are known to be in the set.
        case .yes, .no, .notKnown: sorting.notKnown.append(entity)
        }
      }
      start = block.upperBound
    }
    return sorting
  }
}
