import AnnalsSyntax

extension RandomQuery {
  /// A list, with whatever moves the day that it looks from.
  mutating func listing(_ kind: ThingKind? = nil) -> Listing {
    let kind = kind ?? (generator.once(in: 5) ? pick([.inspection, .visit, .closure]) : .home)
    let clauses = viewClauses()
    let condition = condition(kind)
    return Listing(
      source: .name(name(kind.plural)),
      clauses: [.condition(ConditionClause(condition: condition, range: nowhere))] + clauses,
      range: nowhere)
  }

  /// `as of`, `as known on`, `dated by`; sets the horizon, so draw them before the conditions.
  mutating func viewClauses() -> [Clause] {
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
        .datedBy(DatedByClause(date: name(pick(["published", "inspected"])), range: nowhere)))
    }
    return clauses
  }
}

extension View {
  /// What clauses say of where a query looks from.
  init(_ clauses: [Clause], today: Int) {
    self.init(today: today)
    for clause in clauses {
      switch clause {
      case .asOf(let clause): self.today = clause.day.calendar.number ?? today
      case .knownOn(let clause): knownOn = clause.day.calendar.number
      case .datedBy(let clause): datedBy = clause.date.text
      case .predecessors: hasPredecessors = true
      case .condition, .grouping, .show, .order, .limit, .asOfEach, .percent: continue
      }
    }
  }
}
