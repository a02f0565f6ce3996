import AnnalsModel

/// Runs a plan from the condition to the answer.
struct Runner: Sendable {
  let plan: Plan
  let model: Model
  let orders: NameOrders
  let workers: Workers
  let evaluator: Evaluator
  let existence: Existence

  /// The entities of the last list.
  let those: EntitySet?

  /// Counts what the question costs; `nil` where it may cost anything.
  let meter: Meter?
  let isCancelled: @Sendable () -> Bool

  var kind: Kind { model.kinds[plan.kind] }

  init(
    _ plan: Plan, model: Model, _ orders: NameOrders, _ workers: Workers, those: EntitySet?,
    meter: Meter?, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.plan = plan
    self.those = those
    self.model = model
    self.orders = orders
    self.workers = workers
    self.meter = meter
    self.isCancelled = isCancelled
    evaluator = Evaluator(plan, model: model)
    existence = evaluator.existence
  }

  /// The same for another plan of the same question.
  ///
  /// - Parameter workers: others, where this is one of several things that are done side by side.
  func runner(of plan: Plan, by workers: Workers? = nil) -> Runner {
    Runner(
      plan, model: model, orders, workers ?? self.workers, those: those, meter: meter,
      isCancelled: isCancelled)
  }

  /// Entities of the kind in the order of their names.
  func sortedByName(_ entities: [Int]) -> [Int] {
    orders.sorted(entities, of: plan.kind, in: model)
  }

  func run() throws(Stop) -> Answer {
    if let series = plan.series { return try SeriesAnswer(self, series).answer() }
    let sorting = try sort()
    var answer = try answer(for: sorting, facts(of: sorting))
    try meter?.check(rows: answer.rows.count)
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
}
