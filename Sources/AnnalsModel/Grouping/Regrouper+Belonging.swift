extension Regrouper {
  /// Puts the records of a list in the order of those that own them.
  mutating func give(_ source: Int, to belonging: BelongingPlan) throws(LoadError) {
    try checkCancelled()
    let column = reading.columns[plan.merged[belonging.key]]
    let owners = owners(of: column, belonging)
    let count = reading.lists[source].count
    var starts = [Int32](repeating: 0, count: reading.lists[belonging.owner].count + 1)
    var ofRow = [Int32](repeating: -1, count: count)
    var unknown = Tally()
    var without = Tally()
    let taken = taken(of: source)
    for row in 0..<count {
      guard let owner = owners.owner(of: row, in: column) else {
        guard taken?[row] ?? true else { continue }
        if column.hasKey(row) { unknown.add(row) } else { without.add(row) }
        continue
      }
      ofRow[row] = owner
      starts[Int(owner) + 1] += 1
    }
    // Entities drawn from these very records have said so already.
    let isOwn = plan.sources[belonging.owner].distinct?.base == source
    report(unknown, isOwn ? Tally() : without, column, source, belonging)
    for owner in 1..<max(1, starts.count) { starts[owner] += starts[owner - 1] }
    reading.lists[source].starts = starts
    let total = Int(starts.last ?? 0)
    // A table that is sorted by its entities is as it should be.
    if total == count, Self.rises(ofRow) { return }
    var next = starts
    var order = [Int32](repeating: 0, count: total)
    for (row, owner) in ofRow.enumerated() where owner >= 0 {
      order[Int(next[Int(owner)])] = Int32(truncatingIfNeeded: row)
      next[Int(owner)] += 1
    }
    try reorder(source, order)
  }

  private static func rises(_ owners: [Int32]) -> Bool {
    var last: Int32 = 0
    for owner in owners {
      if owner < last { return false }
      last = owner
    }
    return true
  }

  /// Finds the entities that own by their keys.
  private func owners(of column: ReadColumn, _ belonging: BelongingPlan) -> KeyOwners {
    let kind = plan.kinds[belonging.ownerKind]
    var owners = KeyOwners(of: column)
    guard let slot = kind.key else { return owners }
    let keys = reading.columns[plan.merged[slot]]
    let count = reading.lists[belonging.owner].count
    // Values drawn from the very column have its codes.
    let isDrawn =
      plan.slots[plan.merged[slot]].base.map { plan.merged[$0] } == plan.merged[belonging.key]
    if let rows = RowFilter(kind.filter, plan, reading).rows(of: count) {
      for row in rows { owners.add(Int(row), keys, haveSameCodes: isDrawn) }
    } else {
      for row in 0..<count { owners.add(row, keys, haveSameCodes: isDrawn) }
    }
    return owners
  }

  private mutating func report(
    _ unknown: Tally, _ without: Tally, _ column: ReadColumn, _ source: Int,
    _ belonging: BelongingPlan
  ) {
    let kind = plan.kinds[belonging.ownerKind].singular
    let path = path(of: belonging.key)
    if let first = unknown.rows.first {
      let key = column.keyWords(Int(first))
      let message =
        unknown.count == 1
        ? "no \(kind) has the key \(key)" : "no \(kind) has this key, \(key) to begin with"
      report.add(path, message, unknown, at: places(of: unknown.rows, in: source))
    }
    report.add(
      path, "no key; the record is of no \(kind)", without,
      at: places(of: without.rows, in: source))
  }

  /// Which records of a list some kind or track takes; `nil` for all.
  private func taken(of source: Int) -> [Bool]? {
    let kinds = plan.kinds.filter { $0.source == source && !$0.plural.isEmpty }.map(\.filter)
    let tracks = plan.kinds.flatMap(\.tracks).compactMap(\.content.gradings)
      .filter { $0.source == source }.map(\.filter)
    let count = reading.lists[source].count
    var taken = [Bool](repeating: false, count: count)
    for filter in kinds + tracks {
      guard let rows = RowFilter(filter, plan, reading).rows(of: count) else { return nil }
      for row in rows { taken[Int(row)] = true }
    }
    return taken
  }

  // MARK: - Order

  /// Puts the records of a list in an order, and those of the lists in them along with them.
  private mutating func reorder(_ source: Int, _ order: [Int32]) throws(LoadError) {
    var newRows = [Int32](repeating: -1, count: reading.lists[source].count)
    for (new, old) in order.enumerated() { newRows[Int(old)] = Int32(truncatingIfNeeded: new) }
    reading.lists[source].reorder(order, newRows)
    for slot in plan.slots.indices where plan.slots[slot].source == source {
      try checkCancelled()
      reading.columns[slot].reorder(order, newRows)
    }
    for nested in plan.sources.indices where plan.sources[nested].parent == source {
      // Records that belong by a key of their own are not moved by those around them.
      guard plan.sources[nested].belonging == nil else { continue }
      try reorderNested(nested, order)
    }
  }

  private mutating func reorderNested(_ source: Int, _ around: [Int32]) throws(LoadError) {
    let old = reading.lists[source].starts
    var order: [Int32] = []
    order.reserveCapacity(reading.lists[source].count)
    var starts: [Int32] = [0]
    starts.reserveCapacity(around.count + 1)
    for row in around {
      order += old[Int(row)]..<old[Int(row) + 1]
      starts.append(Int32(truncatingIfNeeded: order.count))
    }
    try reorder(source, order)
    reading.lists[source].starts = starts
  }
}
