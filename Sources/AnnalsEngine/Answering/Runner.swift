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

  func sort() throws(Stop) -> Sorting {
    var sorting = Sorting()
    let exists = Existence(kind, on: plan.horizon, datedBy: plan.dateField)
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

/// Which entities there are on a day: those whose life has begun and not ended, and of what
/// happened only what had happened by then.
struct Existence {
  private let from: DayColumn?
  private let until: DayColumn?
  private let day: Int32

  /// - Parameter date: the field chosen with `dated by`, for what happened once.
  init(_ kind: Kind, on day: Day, datedBy date: Int? = nil) {
    self.day = day.number
    let happened = kind.owner == nil ? nil : date ?? kind.dateField
    let start = kind.life?.from ?? kind.span?.from ?? happened
    from = start.flatMap { Self.days(kind.fields[$0]) }
    until = kind.life?.until.flatMap { Self.days(kind.fields[$0]) }
  }

  private static func days(_ field: Field) -> DayColumn? {
    guard case .days(let column) = field.column else { return nil }
    return column
  }

  /// Why an entity does not exist on the day: `began on 1 April 2019`.
  func absence(of entity: Int) -> String? {
    if let from, from.numbers[entity] != Day.unknown.number, day < from.numbers[entity] {
      return "began on \(Day(number: from.numbers[entity]).inWords)"
    }
    if let until, until.numbers[entity] <= day {
      return "existed until \(Day(number: until.numbers[entity]).inWords)"
    }
    return nil
  }

  /// An unknown day does not limit.
  func holds(for entity: Int) -> Bool {
    if let from, from.numbers[entity] != Day.unknown.number, day < from.numbers[entity] {
      return false
    }
    return until.map { $0.numbers[entity] > day } ?? true
  }
}
