import AnnalsModel

extension Runner {
  /// Says of each relation that the answer looked at how many do not count because they do not
  /// exist on the day: `any predecessor` is no for a council whose predecessors are all gone.
  var notesOnAbsent: [String] {
    var absent: [RelationKey: Set<Int>] = [:]
    for (key, table) in evaluator.cache.allCounts {
      guard case .relation(let relation) = key.counted.rows, !table.absent.isEmpty else { continue }
      absent[RelationKey(kind: key.kind, relation: relation)] = table.absent
    }
    return absent.sorted { ($0.key.kind, $0.key.relation) < ($1.key.kind, $1.key.relation) }
      .map { key, entities in
        let relation = model.kinds[key.kind].relations[key.relation]
        let kind = model.kinds[relation.target].plural
        return "\(kind.capitalised) that do not exist on \(evaluator.horizon.inWords)"
          + " do not count as \(relation.plural): \(entities.count)."
      }
  }
}

extension Runner {
  /// Says of summaries that stand beside an operand what `average` alone says of its own.
  var notesOnOpenSummaries: [String] {
    evaluator.cache.allSummaries.values.map(\.openValues).sorted()
      .flatMap { Facts.notes(onOpenValues: $0) }
  }
}

/// A relation of a kind, by index.
private struct RelationKey: Hashable {
  var kind: Int
  var relation: Int
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
