import AnnalsModel

extension Runner {
  /// The footer, but for what depends on the rows.
  func facts(of sorting: Sorting) -> Facts {
    let (entities, stale) = notKnownEntities(of: sorting)
    var facts = Facts(
      singular: kind.singular, plural: kind.plural, yes: sorting.yes.count,
      total: sorting.total, no: sorting.no, notKnown: summary(of: entities),
      notKnownEntities: entities, asOf: plan.horizon, knownOn: plan.knownOn,
      datedBy: plan.datedBy, cut: 0, hasCondition: plan.hasCondition,
      notes: plan.notes + notesOnPredecessors(of: sorting))
    facts.warnings = stale.map { "\($0.key): \($0.value) not known." }.sorted()
    return facts
  }

  /// Those that could not be told, and how many of them for a figure that is too old, by reason.
  private func notKnownEntities(
    of sorting: Sorting
  ) -> (entities: [NotKnownEntity], stale: [String: Int]) {
    guard !sorting.notKnown.isEmpty else { return ([], [:]) }
    let names = Names(model, plan.kind)
    var stale: [String: Int] = [:]
    let entities = names.sorted(sorting.notKnown).map { entity in
      let own = plan.filter.flatMap { evaluator.reason($0, for: entity) }
      if let own, own.isStale { stale[own.words, default: 0] += 1 }
      let reason = own?.words ?? sorting.members?.reason(for: entity)
      return NotKnownEntity(name: names.name(of: entity), reason: reason ?? Self.noReason)
    }
    return (entities, stale)
  }

  private static let noReason = "not enough is known"

  /// Why it could not be told whether an entity is part of the answer: always some words.
  func reasonInWords(for entity: Int, in members: Members?) -> String {
    reason(for: entity, in: members) ?? Self.noReason
  }

  /// Why it could not be told whether an entity is part of the answer; `nil` where it could, and
  /// where nobody says.
  ///
  /// - Parameter members: who is in the set that the query looks at.
  func reason(for entity: Int, in members: Members?) -> String? {
    plan.filter.flatMap { evaluator.reason($0, for: entity) }?.words
      ?? members?.reason(for: entity)
  }

  /// Counts by reason, most first, then by text.
  private func summary(of entities: [NotKnownEntity]) -> [NotKnown] {
    var counts: [String: Int] = [:]
    for entity in entities { counts[entity.reason, default: 0] += 1 }
    return counts.map { NotKnown(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }

  /// With `including predecessors`: whose histories could not be joined to one.
  private func notesOnPredecessors(of sorting: Sorting) -> [String] {
    guard let inheritance = evaluator.inheritance else { return [] }
    let exists = Existence(kind, on: plan.horizon)
    var ambiguous = inheritance.ambiguous
    if case .named(let entities) = plan.population {
      ambiguous = ambiguous.filter { entities.contains($0) }
    } else {
      ambiguous = ambiguous.filter { entity in
        exists.holds(for: entity) && sorting.members?.mask[entity] != .no
      }
    }
    let names = Names(model, plan.kind)
    return names.sorted(ambiguous).map { entity in
      "\(names.name(of: entity)) has several predecessors: it begins with the history of none."
    }
  }
}

extension Evaluator {
  /// Why `filter` cannot be told for an entity; `nil` where it can.
  func reason(_ filter: Filter, for entity: Int) -> UnknownReason? {
    guard truth(of: filter, for: entity) == .notKnown else { return nil }
    switch filter {
    case .texts(let test): return reason(test.reading, entity)
    case .numbers(let test): return reason(test.reading, entity)
    case .days(let test): return reason(test.reading, entity)
    case .flags(let test): return reason(test.reading, entity)
    case .grades(let test): return reason(test.reading, entity)
    case .presence(let test): return reason(test.reading, entity)
    case .steps(let test): return .notRead(track: kind.tracks[test.track].name)
    case .graded(let test): return .notRead(track: kind.tracks[test.track].name)
    case .sequence(let test): return .notRead(track: kind.tracks[test.track].name)
    case .ever(let test): return windowReason(test.track, test.window, entity)
    case .state(let test): return windowReason(test.track, test.window, entity)
    case .standing(let test): return windowReason(test.track, test.window, entity)
    case .spell(let test): return spellReason(test, entity)
    case .lasting(let test): return reason(test, entity)
    case .spells(let test): return reason(test, entity)
    case .trend(let test): return reason(test, entity)
    case .compared(let test): return reason(test, entity)
    case .anchored(let test): return reason(test, entity)
    case .quantified(let test): return reason(test, entity)
    case .future: return .future(after: horizon)
    case .not(let filter): return reason(filter, for: entity)
    case .all(let filters), .any(let filters):
      for filter in filters {
        if let reason = reason(filter, for: entity) { return reason }
      }
      return nil
    }
  }

  private func reason(_ reading: Reading, _ entity: Int) -> UnknownReason? {
    reader(for: reading).reason(for: entity)
  }

  /// A window of one day has the reason of that day.
  private func windowReason(_ track: Int, _ window: DayRange, _ entity: Int) -> UnknownReason {
    let name = kind.tracks[track].name
    let last = min(window.last, Day(number: view(track).horizon))
    let onLastDay = reason(.grade(track: track, day: last), entity)
    if window.first == last || isUngraded(track, by: last, entity) {
      return onLastDay ?? .gap(track: name)
    }
    return .gap(track: name)
  }

  private func isUngraded(_ track: Int, by day: Day, _ entity: Int) -> Bool {
    let view = view(track)
    return view.inForce(on: day.number, among: view.visible(entity)) == nil
  }

  private func spellReason(_ test: SpellTest, _ entity: Int) -> UnknownReason {
    let view = view(test.track)
    let now = reason(.grade(track: test.track, day: Day(number: view.horizon)), entity)
    return now ?? SpellKernel(test, self).reason(for: entity, track: kind.tracks[test.track].name)
  }
}
