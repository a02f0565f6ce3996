import AnnalsModel
import AnnalsSyntax

/// Makes the sentence and the steps of a query.
struct Explainer {
  private let checker: Checker
  private let isAnalysed: Bool
  private let printer: Printer

  init(_ checker: Checker, isAnalysed: Bool) {
    self.checker = checker
    self.isAnalysed = isAnalysed
    printer = Printer(vocabulary: checker.session.vocabulary)
  }

  /// - Parameters:
  ///   - statement: a query without an error.
  ///   - plan: what it was checked to be.
  func explaining(_ statement: Statement, _ plan: Plan) -> Explaining {
    var resolver = Resolver(checker.session)
    let resolved = resolver.resolve(statement)
    return Explaining(
      sentence: printer.text(of: resolved), isAnalysed: isAnalysed, horizon: plan.horizon,
      steps: steps(of: resolved, plan), plan: plan)
  }

  private func steps(of statement: Statement, _ plan: Plan) -> [PlannedStep] {
    switch statement {
    case .list(let node): steps(of: node.source, node.clauses, plan, depth: 0)
    case .aggregate(let node): steps(of: node.source, node.clauses, plan, depth: 0)
    case .history(let node): steps(of: node.subjects, node.clauses, plan)
    case .transitions(let node): steps(of: node.subjects, node.clauses, plan)
    case .lineup(let node): steps(of: .names(node.names), node.clauses, plan)
    case .definition, .binding, .parameter, .use, .expectation, .explanation, .description,
      .missing:
      []
    }
  }

  private func steps(
    of subjects: Subjects?, _ clauses: [Clause], _ plan: Plan
  ) -> [PlannedStep] {
    switch subjects {
    case .names(let names):
      names.map {
        PlannedStep(depth: 0, words: printer.text(of: $0), estimated: 1, plan: nil)
      }
    case .source(let source): steps(of: source, clauses, plan, depth: 0)
    case nil: steps(of: nil, clauses, plan, depth: 0)
    }
  }

  // MARK: - Sources

  /// - Parameter source: `nil` for every entity of the kind.
  private func steps(
    of source: Source?, _ clauses: [Clause], _ plan: Plan, depth: Int
  ) -> [PlannedStep] {
    let kind = checker.model.kinds[plan.kind]
    var own = plan
    own.filter = nil
    var steps: [PlannedStep] = []
    switch source {
    case .query(let listing): steps = self.steps(ofNested: listing, plan, depth: depth)
    case .combination(let node): steps = self.steps(of: node, own, depth: depth)
    case .name, .those, .missing, nil:
      let words = source.map { printer.text(of: $0) } ?? kind.plural
      steps = [PlannedStep(depth: depth, words: words, estimated: kind.count, plan: own)]
    }
    let estimated = steps.first?.estimated ?? kind.count
    for clause in clauses {
      guard case .condition(let clause) = clause else { continue }
      steps += self.steps(of: clause.condition, plan, among: estimated, depth: depth + 1)
    }
    return steps
  }

  private func steps(ofNested listing: Listing, _ outer: Plan, depth: Int) -> [PlannedStep] {
    guard let plan = plan(of: listing, in: outer) else { return [] }
    var steps = steps(of: listing.source, listing.clauses, plan, depth: depth)
    // What the bracket comes to stands at its head, so that what is outside can go on from it.
    if let filter = plan.filter, let first = steps.first {
      let estimator = Estimator(kind: checker.model.kinds[plan.kind])
      steps[0].estimated = estimator.count(first.estimated, filter)
      steps[0].words = printer.text(of: .query(listing))
      steps[0].plan = plan
    }
    return steps
  }

  private func steps(of node: Combination, _ plan: Plan, depth: Int) -> [PlannedStep] {
    let parts = node.sources.map { steps(of: $0, [], part(of: plan, $0), depth: depth + 1) }
    let counts = parts.map { $0.first?.estimated ?? 0 }
    let estimated =
      switch node.word {
      case .union: min(counts.reduce(0, +), checker.model.kinds[plan.kind].count)
      case .both: counts.min() ?? 0
      case .except: counts.first ?? 0
      }
    let own = PlannedStep(
      depth: depth, words: node.word.rawValue, estimated: estimated, plan: plan)
    return [own] + parts.flatMap { $0 }
  }

  /// The plan of one source of a combination, on its own.
  private func part(of plan: Plan, _ source: Source) -> Plan {
    let listing = Listing(source: source, clauses: [], range: source.range)
    return self.plan(of: listing, in: plan) ?? plan
  }

  private func plan(of listing: Listing, in outer: Plan) -> Plan? {
    var inner = checker(in: outer)
    return inner.check(listing)
  }

  /// A checker that looks from where a query does.
  private func checker(in plan: Plan) -> Checker {
    var checker = checker
    checker.diagnostics = []
    checker.kindIndex = plan.kind
    checker.horizon = plan.horizon
    checker.knownOn = plan.knownOn
    checker.datedBy = plan.datedBy
    checker.dateField = plan.dateField
    return checker
  }

  // MARK: - Conditions

  /// - Parameter count: how many entities are asked.
  private func steps(
    of condition: Condition, _ plan: Plan, among count: Int, depth: Int
  ) -> [PlannedStep] {
    var checker = checker(in: plan)
    guard let filter = checker.check(condition) else { return [] }
    var own = plan
    own.filter = filter
    let estimator = Estimator(kind: checker.model.kinds[plan.kind])
    let step = PlannedStep(
      depth: depth, words: words(of: condition), estimated: estimator.count(count, filter),
      plan: own)
    return [step]
      + condition.parts.flatMap { steps(of: $0, plan, among: count, depth: depth + 1) }
  }

  private func words(of condition: Condition) -> String {
    switch condition {
    case .junction(let node):
      switch node.connective {
      case .and: "all of"
      case .or: "any of"
      }
    case .negation(let node): node.condition.parts.isEmpty ? printer.text(of: condition) : "not"
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named,
      .missing:
      printer.text(of: condition)
    }
  }
}

extension Condition {
  /// The conditions that it is made of, each a step of its own.
  fileprivate var parts: [Condition] {
    switch self {
    case .junction(let node): node.terms
    case .negation(let node): node.condition.parts.isEmpty ? [] : [node.condition]
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named,
      .missing:
      []
    }
  }
}
