import AnnalsModel

/// Runs a plan from the condition to the answer.
struct Runner {
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
    let sorting = try sort()
    let facts = facts(of: sorting)
    return switch plan.output {
    case .list(let list): try ListAnswer(self, list, facts).answer(for: sorting.yes)
    case .groups(let groups): try GroupAnswer(self, groups, facts).answer(for: sorting.yes)
    }
  }

  /// Entities by what the condition says of them, each list in the order of the model.
  struct Sorting {
    var yes: [Int] = []
    var no = 0
    var notKnown: [Int] = []

    var total: Int { yes.count + no + notKnown.count }
  }

  private func sort() throws(Stop) -> Sorting {
    var sorting = Sorting()
    let exists = evaluator.existence
    var start = 0
    while start < kind.count {
      if isCancelled() { throw .cancelled }
      let block = start..<min(start + Evaluator.blockSize, kind.count)
      let mask = plan.filter.map { evaluator.evaluate($0, over: block) }
      for entity in block where exists.holds(for: entity) {
        switch mask?[entity - block.lowerBound] ?? .yes {
        case .yes: sorting.yes.append(entity)
        case .no: sorting.no += 1
        case .notKnown: sorting.notKnown.append(entity)
        }
      }
      start = block.upperBound
    }
    return sorting
  }
}
