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
  ) -> (entities: NotKnownEntities, reasons: ReasonTally, stale: [String: Int]) {
    guard !sorting.notKnown.isEmpty else { return (NotKnownEntities(), ReasonTally(), [:]) }
    var table = ReasonTable()
    var numbers = [Int32](repeating: -1, count: kind.count)
    let isOpen = sorting.members == nil && existence.isOfAll
    let parts = workers.map(sorting.notKnown.count) { piece in
      var part = NumberedReasons()
      let entities = sorting.notKnown[piece]
      evaluator.forEachReason(plan.filter, of: entities, isOpen: isOpen) { part.add($1, of: $0) }
      return part
    }
    for part in parts {
      let merged = table.merge(part.table)
      for (entity, number) in part.numbers { numbers[entity] = merged[Int(number)] }
    }
    var words = table.reasons.map(\.words)
    var tally = ReasonTally()
    var stale: [String: Int] = [:]
    for (reason, count) in zip(table.reasons, table.counts) {
      tally.add(reason, count: count)
      if reason.isStale { stale[reason.words, default: 0] += count }
    }
    for entity in sorting.notKnown where numbers[entity] < 0 {
      let reason = reasonOfAnother(for: entity, in: sorting.members) ?? Self.noReason
      tally.add(reason)
      numbers[entity] = Int32(truncatingIfNeeded: words.firstIndex(of: reason) ?? words.count)
      if Int(numbers[entity]) == words.count { words.append(reason) }
    }
    let names = Names(model, plan.kind)
    let ordered = sortedByName(sorting.notKnown)
    let entities = NotKnownEntities(
      names: ordered.map { names.code(of: $0) ?? TextColumn.missing },
      names.column?.dictionary ?? TextDictionary(), reasons: ordered.map { numbers[$0] },
      words: words)
    return (entities, tally, stale)
  }

  /// What is said where nobody says why.
  static let noReason = "not enough is known"

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
      ?? reasonOfAnother(for: entity, in: members)
  }

  /// Where the condition is told: why it could not be told whether the entity is there at all, or
  /// in the set.
  private func reasonOfAnother(for entity: Int, in members: Members?) -> String? {
    existence.truth(of: entity) == .notKnown
      ? UnknownReason.undatedEvent(kind.singular).words : members?.reason(for: entity)
  }
}

/// Reasons, and the number of that of each of some entities.
private struct NumberedReasons: Sendable {
  private(set) var table = ReasonTable()
  private(set) var numbers: [(entity: Int, number: Int32)] = []

  mutating func add(_ reason: UnknownReason, of entity: Int) {
    numbers.append((entity, table.add(reason)))
  }
}
