import AnnalsModel

/// What a plan comes to at most, told before it runs.
struct QuestionCost: Hashable, Sendable {
  /// Entities and entries of histories that are looked at.
  var steps = 0

  /// Of the masks and tables that are made, without the rows of the answer.
  var bytes = 0
}

extension Plan {
  /// What the plan comes to; of a series, on one day.
  func cost(in model: Model) -> QuestionCost {
    var counter = CostCounter(model)
    counter.add(self)
    return counter.cost
  }
}

/// Adds up what the parts of a plan come to. What is looked at twice is counted twice, though the
/// answer may need it once: a query of *n* conditions costs at most *n* times its records.
///
/// Parts wait in a list, so that no depth of them uses up the stack.
private struct CostCounter {
  private(set) var cost = QuestionCost()
  private let model: Model
  private var open: [(part: Part, kind: Int)] = []

  private enum Part {
    case filter(Filter)
    case reading(Reading)
  }

  init(_ model: Model) {
    self.model = model
  }

  mutating func add(_ plan: Plan) {
    var plans = [plan]
    while let plan = plans.popLast() {
      open(plan)
      if case .members(let membership) = plan.population { plans += membership.plans }
      count()
    }
  }

  private mutating func open(_ plan: Plan) {
    let kind = model.kinds[plan.kind]
    add(steps: kind.count, bytes: kind.count.multipliedSaturated(by: 8))
    if plan.seesTracksAnew { for track in plan.tracks { addView(of: kind.tracks[track]) } }
    if let filter = plan.filter { open.append((.filter(filter), plan.kind)) }
    for reading in plan.output.readings { open.append((.reading(reading), plan.kind)) }
    for track in plan.output.tracks { add(steps: kind.tracks[track].days.count) }
    // The keys of an order stand beside their entities.
    if case .list(let list) = plan.output {
      let size = MemoryLayout<SortKey>.stride.multipliedSaturated(by: list.order.count)
      add(bytes: kind.count.multipliedSaturated(by: size))
    }
  }

  /// The columns of a track that are put in another order, or cut.
  private mutating func addView(of track: Track) {
    add(bytes: track.days.count.multipliedSaturated(by: 24))
  }

  private mutating func count() {
    while let next = open.popLast() {
      switch next.part {
      case .filter(let filter): count(filter, of: next.kind)
      case .reading(let reading): count(reading, of: next.kind)
      }
    }
  }

  private mutating func add(steps: Int = 0, bytes: Int = 0) {
    cost.steps = cost.steps.addingSaturated(steps)
    cost.bytes = cost.bytes.addingSaturated(bytes)
  }

  // MARK: - Conditions

  private mutating func count(_ filter: Filter, of kind: Int) {
    switch filter {
    case .not(let filter): open.append((.filter(filter), kind))
    case .all(let filters), .any(let filters):
      for filter in filters { open.append((.filter(filter), kind)) }
    case .texts(let test): open.append((.reading(test.reading), kind))
    case .numbers(let test): open.append((.reading(test.reading), kind))
    case .days(let test): open.append((.reading(test.reading), kind))
    case .flags(let test): open.append((.reading(test.reading), kind))
    case .grades(let test): open.append((.reading(test.reading), kind))
    case .presence(let test): open.append((.reading(test.reading), kind))
    case .compared(let test):
      open.append((.reading(test.left), kind))
      open.append((.reading(test.right), kind))
    case .steps, .graded, .ever, .state, .standing, .spell, .sequence, .course, .lasting, .spells,
      .trend, .future:
      count(filter.tracks, of: kind)
    case .anchored(let test):
      count(test.event)
      open.append((.filter(test.filter), kind))
    case .quantified(let test): count(test.counted, of: kind)
    }
  }

  /// Every entity and every entry of its tracks.
  private mutating func count(_ tracks: [Int], of kind: Int) {
    let kind = model.kinds[kind]
    add(steps: kind.count)
    for track in tracks { add(steps: kind.tracks[track].days.count) }
  }

  // MARK: - Operands

  private mutating func count(_ reading: Reading, of kind: Int) {
    count(reading.track.map { [$0] } ?? [], of: kind)
    switch reading {
    case .name, .field, .grade, .previousGrade, .firstGrade, .measure: break
    case .anchored(let reading): count(reading.event)
    case .onDate(let reading): open.append((.reading(reading.date), kind))
    case .length(let reading): if let anchor = reading.anchor { count(anchor.event) }
    case .tally(let reading):
      count(reading.counted, of: kind)
      if let anchor = reading.anchor { count(anchor.event) }
    case .gap(let reading):
      count(reading.first)
      count(reading.second)
    case .elapsed(let reading): count(reading.event)
    case .calendar(let reading): open.append((.reading(reading.date), kind))
    case .path(let reading): open.append((.reading(reading.reading), reading.owner))
    case .summary(let reading): count(reading, of: kind)
    }
  }

  private mutating func count(_ summary: SummaryReading, of kind: Int) {
    add(bytes: model.kinds[kind].count.multipliedSaturated(by: 4 + MemoryLayout<Int>.stride))
    open.append((.reading(summary.operand), kind))
    for key in summary.keys { open.append((.reading(key), kind)) }
  }

  // MARK: - Related and nested

  /// A table of counts, and a mask of those that are counted.
  private mutating func count(_ counted: Counted, of kind: Int) {
    let owner = model.kinds[kind]
    let (other, places) =
      switch counted.rows {
      case .relation(let index):
        (owner.relations[index].target, owner.relations[index].targets.count)
      case .nested(let kind): (kind, model.kinds[kind].count)
      }
    add(
      steps: owner.count.addingSaturated(places),
      bytes: owner.count.multipliedSaturated(by: MemoryLayout<CountTable.Count>.stride))
    add(bytes: model.kinds[other].count)
    if let filter = counted.filter { open.append((.filter(filter), other)) }
  }

  private mutating func count(_ event: EventPlan) {
    switch event.days {
    case .fixed: break
    case .date:
      // Of the kind or of what owns it: the tables of both are small beside the rest.
      add(steps: 1)
    case .happening(let happening, let owner):
      let rows = model.kinds[happening.kind].count
      add(
        steps: rows.addingSaturated(model.kinds[owner].count),
        bytes: rows.multipliedSaturated(by: MemoryLayout<EventTable.DatedRow>.stride))
      if let filter = happening.filter { open.append((.filter(filter), happening.kind)) }
    }
  }
}

extension Membership {
  /// The queries whose answers it is made of.
  fileprivate var plans: [Plan] {
    var plans: [Plan] = []
    var open = [self]
    while let next = open.popLast() {
      switch next {
      case .everyone, .those: break
      case .query(let plan): plans.append(plan)
      case .combination(_, let parts): open += parts
      }
    }
    return plans
  }
}

extension Plan {
  /// Whether tracks have to be put in another order for it, or cut.
  fileprivate var seesTracksAnew: Bool {
    knownOn != nil || datedBy != nil || includesPredecessors
  }
}
