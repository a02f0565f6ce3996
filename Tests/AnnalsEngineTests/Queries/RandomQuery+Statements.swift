import AnnalsSyntax

extension RandomQuery {
  /// A list, a set, an aggregate or a matrix.
  mutating func statement() -> Statement {
    switch generator.below(5) {
    case 0: .aggregate(aggregate())
    case 1: .transitions(transitions())
    case 2: .list(setListing())
    default: .list(listing())
    }
  }

  /// A list, with whatever moves the day that it looks from.
  mutating func listing(_ kind: ThingKind? = nil) -> Listing {
    let kind = kind ?? (generator.once(in: 5) ? pick([.inspection, .visit, .closure]) : .home)
    let clauses = viewClauses(kind)
    let condition = condition(kind)
    return Listing(
      source: .name(name(kind.plural)),
      clauses: [.condition(ConditionClause(condition: condition, range: nowhere))] + clauses,
      range: nowhere)
  }

  // MARK: - Sets

  /// Homes from a set: a kind, a bracketed list, several of them joined.
  mutating func setListing() -> Listing {
    let clauses = viewClauses()
    let source = source(depth: 2)
    let condition = maybe { $0.condition(.home, depth: 1) }
    return Listing(source: source, clauses: wherever(condition) + clauses, range: nowhere)
  }

  private mutating func source(depth: Int) -> Source {
    if depth > 0, flip() {
      let sources = (0..<generator.number(in: 2...3)).map { _ in source(depth: depth - 1) }
      return .combination(
        Combination(word: pick(SetWord.allCases), sources: sources, range: nowhere))
    }
    return generator.once(in: 4) && depth < 2 ? .name(name("homes")) : bracketed(depth: depth)
  }

  private mutating func bracketed(depth: Int) -> Source {
    let outer = horizon
    defer { horizon = outer }
    var clauses: [Clause] = []
    if generator.once(in: 3) {
      horizon = generator.number(in: 60...outer)
      clauses.append(.asOf(AsOfClause(day: day(horizon), range: nowhere)))
    }
    let source =
      depth > 0 && generator.once(in: 3) ? source(depth: depth - 1) : .name(name("homes"))
    let condition = condition(.home, depth: 1)
    return .query(
      Listing(source: source, clauses: wherever(condition) + clauses, range: nowhere))
  }

  private func wherever(_ condition: Condition?) -> [Clause] {
    condition.map { [.condition(ConditionClause(condition: $0, range: nowhere))] } ?? []
  }

  // MARK: - Numbers

  mutating func aggregate() -> Aggregate {
    let clauses = viewClauses()
    let condition = condition(.home, depth: 1)
    let keys = (0..<generator.below(3)).map { _ in
      pick(["region", "rating", "safety", "headline", "beds", "registered", "closed"])
    }
    let grouping: [Clause] =
      keys.isEmpty
      ? []
      : [
        .grouping(
          GroupingClause(keys: Set(keys).sorted().map { key($0) }, range: nowhere))
      ]
    let function = pick(
      [AggregateFunction.count, .share] + SummaryFunction.allCases.map { .summary($0) })
    var operand: Operand?
    if case .summary = function {
      operand = summarised()
    }
    return Aggregate(
      function: function, operand: operand, source: .name(name("homes")),
      clauses: wherever(condition) + grouping + clauses, range: nowhere)
  }

  /// A field or a track, or the year of a date.
  private func key(_ text: String) -> Operand {
    guard ["registered", "closed"].contains(text) else { return .name(name(text)) }
    return .calendar(CalendarOperand(part: .year, date: name(text), range: nowhere))
  }

  mutating func transitions() -> Transitions {
    let clauses = viewClauses()
    return Transitions(
      track: rated(), subjects: nil, window: maybe { $0.calendarWindow() }, clauses: clauses,
      range: nowhere)
  }

  // MARK: - Where a query looks from

  /// `as of`, `as known on`, `dated by`; sets the horizon, so draw them before the conditions.
  mutating func viewClauses(_ kind: ThingKind = .home) -> [Clause] {
    horizon = today
    var clauses: [Clause] = []
    if generator.once(in: 4) {
      horizon = generator.number(in: 60...World.days + 20)
      clauses.append(.asOf(AsOfClause(day: day(horizon), range: nowhere)))
    }
    if generator.once(in: 6) {
      let known = day(generator.number(in: 60...World.days + 20))
      clauses.append(.knownOn(KnownOnClause(day: known, range: nowhere)))
    }
    if generator.once(in: 6) {
      clauses.append(
        .datedBy(DatedByClause(date: name(pick(kind.gradingDates)), range: nowhere)))
    }
    if kind == .home, generator.once(in: 10) {
      clauses.append(.predecessors(PredecessorsClause(range: nowhere)))
    }
    return clauses
  }
}

extension View {
  init(_ clauses: [Clause], today: Int) {
    self = View(today: today).with(clauses)
  }

  /// Moved to where clauses say that a query looks from.
  func with(_ clauses: [Clause]) -> View {
    var view = self
    for clause in clauses {
      switch clause {
      case .asOf(let clause): view.today = clause.day.calendar.number ?? today
      case .knownOn(let clause): view.knownOn = clause.day.calendar.number
      case .datedBy(let clause): view.datedBy = clause.date.text
      case .predecessors: view.hasPredecessors = true
      case .condition, .grouping, .show, .order, .limit, .asOfEach, .percent: continue
      }
    }
    return view
  }
}
