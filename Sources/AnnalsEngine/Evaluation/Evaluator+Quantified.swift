import AnnalsModel

/// `any neighbour (rating is outstanding)`: so many of those that are related, or that happened.
struct QuantifiedKernel: Kernel {
  private let test: QuantifiedTest
  private let table: CountTable

  init(_ test: QuantifiedTest, _ evaluator: Evaluator) {
    self.test = test
    table = evaluator.counts(test.counted)
  }

  func truth(of entity: Int) -> Truth {
    test.quantifier.truth(of: count(of: entity))
  }

  func count(of entity: Int) -> CountTable.Count { table.counts[entity] }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity: there is nothing to ask, or why the first
  /// one that it is not known of could not be told.
  func reasons(_ test: QuantifiedTest) -> (_ entity: Int) -> UnknownReason? {
    let names = test.counted.names(in: kind, of: model)
    let none: UnknownReason =
      switch test.counted.rows {
      case .relation: .noneRelated(names.plural, on: horizon)
      case .nested: .noEvent(names.plural, by: horizon)
      }
    return { reason(test.counted, $0) ?? none }
  }

  /// Why the first of those that are counted could not be told: nobody knows whether the
  /// condition holds for it, or whether it had happened.
  func reason(_ counted: Counted, _ entity: Int) -> UnknownReason? {
    let rows = counts(counted).rows
    let names = counted.names(in: kind, of: model)
    for place in rows.places(of: entity)
    where rows.truth(at: place) == .notKnown || rows.falsity(at: place) == .notKnown {
      let reason = counted.filter.flatMap {
        evaluator(of: names.kind).reason($0, for: rows.row(at: place))
      }
      return reason.map { .ofOther(names.singular, $0) } ?? .undatedEvent(names.singular)
    }
    return nil
  }
}
