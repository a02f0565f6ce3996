import AnnalsModel

extension Runner {
  /// The footer, but for what depends on the rows.
  func facts(of sorting: Sorting) -> Facts {
    let (entities, reasons, stale) = notKnownEntities(of: sorting)
    let keptDates = notesOnKeptDates(of: sorting)
    var facts = Facts(
      singular: kind.singular, plural: kind.plural, yes: sorting.yes.count,
      total: sorting.total, no: sorting.no, notKnown: reasons.summary,
      notKnownEntities: entities, asOf: plan.horizon, knownOn: plan.knownOn,
      datedBy: plan.datedBy, cut: 0, hasCondition: plan.hasCondition,
      notes: plan.notes + notesOnPredecessors(of: sorting) + keptDates)
    facts.warnings = stale.map { "\($0.key): \($0.value) not known." }.sorted()
    facts.warnings += warningsOnPredecessors(of: sorting) + keptDates
    return facts
  }

  /// Those that could not be told, with the count of each reason, and how many of them for a
  /// figure that is too old, by reason.
  private func notKnownEntities(
    of sorting: Sorting
  ) -> (entities: [NotKnownEntity], reasons: ReasonTally, stale: [String: Int]) {
    guard !sorting.notKnown.isEmpty else { return ([], ReasonTally(), [:]) }
    let names = Names(model, plan.kind)
    var reasons = ReasonTally()
    var stale: [String: Int] = [:]
    let entities = names.sorted(sorting.notKnown).map { entity in
      let own = ownReason(for: entity)
      if let own, own.isStale { stale[own.words, default: 0] += 1 }
      let reason = own?.words ?? sorting.members?.reason(for: entity) ?? Self.noReason
      if let own { reasons.add(own) } else { reasons.add(reason) }
      return NotKnownEntity(name: names.name(of: entity), reason: reason)
    }
    return (entities, reasons, stale)
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
    ownReason(for: entity)?.words ?? members?.reason(for: entity)
  }

  /// Why the condition could not be told, or whether the entity is there at all.
  private func ownReason(for entity: Int) -> UnknownReason? {
    if let reason = plan.filter.flatMap({ evaluator.reason($0, for: entity) }) { return reason }
    return evaluator.existence.truth(of: entity) == .notKnown
      ? .undatedEvent(kind.singular) : nil
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
    case .course(let test): return .notRead(track: kind.tracks[test.track].name)
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
    view(track).inForce(on: day.number, of: entity) == nil
  }

  private func spellReason(_ test: SpellTest, _ entity: Int) -> UnknownReason {
    let view = view(test.track)
    let now = reason(.grade(track: test.track, day: Day(number: view.horizon)), entity)
    return now ?? SpellKernel(test, self).reason(for: entity, track: kind.tracks[test.track].name)
  }
}
