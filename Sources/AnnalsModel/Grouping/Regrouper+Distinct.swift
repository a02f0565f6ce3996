extension Regrouper {
  /// Which entity each record of a list is of.
  private struct Groups {
    /// By record; -1 for none.
    var ofRow: [Int32]
    var count: Int
  }

  /// Fills a list of distinct values.
  mutating func draw(_ distinct: DistinctPlan, into source: Int) throws(LoadError) {
    let groups = groups(of: distinct)
    reading.lists[source].count = groups.count
    let key = plan.merged[distinct.key]
    for slot in plan.slots.indices where plan.slots[slot].source == source {
      guard let base = plan.slots[slot].base.map({ plan.merged[$0] }) else { continue }
      try checkCancelled()
      let column = reading.columns[base]
      var chosen = [Int32](repeating: -1, count: groups.count)
      let differing = choose(&chosen, column, groups)
      reading.columns[slot] = column.drawn(chosen)
      carryOddities(of: base, to: slot, chosen, groups)
      // A value that two parts of the declaration want is reported once.
      guard plan.merged[slot] == slot, base != key else { continue }
      reportDiffering(differing, slot, distinct, groups)
    }
  }

  /// Numbers the values of the key in the order in which they come.
  private mutating func groups(of distinct: DistinctPlan) -> Groups {
    let slot = plan.merged[distinct.key]
    let count = reading.lists[distinct.base].count
    let column = reading.columns[slot]
    var keys = KeyNumbers(column)
    var groups = Groups(ofRow: [Int32](repeating: -1, count: count), count: 0)
    var without = Tally()
    func take(_ row: Int) {
      if let number = keys.number(of: row, in: column) {
        groups.ofRow[row] = number
      } else {
        without.add(row)
      }
    }
    if let rows = RowFilter(distinct.filter, plan, reading).rows(of: count) {
      for row in rows { take(Int(row)) }
    } else {
      for row in 0..<count { take(row) }
    }
    groups.count = keys.count
    let kind = plan.kinds[distinct.kind].singular
    report.add(
      path(of: distinct.key), "no key; the record is of no \(kind)", without,
      at: places(of: without.rows, in: distinct.base))
    return groups
  }

  /// Finds for each entity the first record that has a value.
  ///
  /// - Returns: the records that have another.
  private func choose(_ chosen: inout [Int32], _ column: ReadColumn, _ groups: Groups) -> Differing
  {
    var differing = Differing(isCounted: [Bool](repeating: false, count: groups.count))
    for (row, group) in groups.ofRow.enumerated() where group >= 0 && column.hasValue(row) {
      let group = Int(group)
      if chosen[group] < 0 {
        chosen[group] = Int32(truncatingIfNeeded: row)
      } else if !column.isSame(row, Int(chosen[group])) {
        differing.add(row, of: group)
      }
    }
    return differing
  }

  private struct Differing {
    var records = Tally()
    var entities = Tally()
    var isCounted: [Bool]

    mutating func add(_ row: Int, of group: Int) {
      records.add(row)
      if !isCounted[group] { entities.add(group) }
      isCounted[group] = true
    }
  }

  // MARK: - Reports

  private mutating func reportDiffering(
    _ differing: Differing, _ slot: Int, _ distinct: DistinctPlan, _ groups: Groups
  ) {
    guard let first = differing.records.rows.first else { return }
    let key = reading.columns[plan.merged[distinct.key]].keyWords(Int(first))
    let kind = plan.kinds[distinct.kind]
    let more = differing.entities.count - 1
    let others = more == 0 ? "" : " and \(more) more \(more == 1 ? kind.singular : kind.plural)"
    report.add(
      path(of: slot), "differs within \(key)\(others); the first value counts",
      differing.records, at: places(of: differing.records.rows, in: distinct.base))
  }

  /// Says what of the records of each entity could not be read. Where that leaves it without a
  /// value, the entity has one that could not be read.
  private mutating func carryOddities(
    of base: Int, to slot: Int, _ chosen: [Int32], _ groups: Groups
  ) {
    let column = reading.columns[base]
    let isReported = isWanted(base)
    var odd: Set<Int32> = []
    for oddity in column.oddities {
      let group = groups.ofRow[Int(oddity.row)]
      guard group >= 0 else { continue }
      if !isReported, oddity.isUnexpected, plan.merged[slot] == slot {
        report.add(
          path(of: slot), oddity.message ?? "more values that are not as wanted",
          at: oddity.position)
      }
      guard chosen[Int(group)] < 0, odd.insert(group).inserted else { continue }
      reading.columns[slot].oddities.append(oddity.moved(to: group, isReported: true))
    }
    for sighting in column.sightings {
      let group = groups.ofRow[Int(sighting.row)]
      guard group >= 0, chosen[Int(group)] == sighting.row else { continue }
      reading.columns[slot].sightings.append(sighting.moved(to: group))
    }
  }

  /// Whether a kind has a column for the records themselves, and says what is odd in it.
  private func isWanted(_ base: Int) -> Bool {
    plan.kinds.contains { kind in
      kind.source == plan.slots[base].source
        && kind.fields.contains { plan.merged[$0.slot] == base }
    }
  }
}
