/// Kinds of distinct values, and records that belong to others by a key.
extension Planner {
  /// Adds the list of a kind's distinct values; `nil` for a kind whose entities are records.
  mutating func distinctSource(of kind: Int) -> Int? {
    let declared = plan.declaration.kinds[kind]
    guard let path = declared.distinct, let base = source(declared.at.path) else { return nil }
    let index = plan.sources.count
    plan.sources.append(
      SourcePlan(path: declared.at.path, parent: nil, kind: kind, origin: path.origin))
    let key = slot(path, of: base, .any)
    plan.slots[key].isGrouping = true
    plan.sources[index].distinct = DistinctPlan(
      base: base, key: key, filter: filter(declared.filter, of: base), kind: kind)
    return index
  }

  /// Finds whose the records of each list are, for those that say it by a key.
  mutating func planBelonging() {
    for (index, kind) in plan.declaration.kinds.enumerated() {
      if let belonging = kind.belonging { plan(belonging, of: index) }
    }
    for index in plan.declaration.kinds.indices { planImplied(by: index) }
    checkAgreement()
    checkCycles()
  }

  private mutating func plan(_ belonging: BelongingDeclaration, of kind: Int) {
    let owner = plan.declaration.kinds.firstIndex { $0.singular == belonging.kind.name }
    guard let owner else {
      tree.flaw(
        belonging.kind.origin, "there is no kind '\(belonging.kind.name)'",
        suggestion: Spelling.nearest(
          to: belonging.kind.name, among: plan.declaration.kinds.map(\.singular)))
      return
    }
    guard plan.declaration.kinds[owner].key != nil else {
      tree.flaw(
        belonging.kind.origin, "the kind '\(belonging.kind.name)' has no 'key' to belong by")
      return
    }
    let source = plan.kinds[kind].source
    guard plan.sources[source].belonging == nil else { return }
    let key = slot(belonging.key, of: source, .any)
    plan.slots[key].isGrouping = true
    plan.sources[source].belonging = BelongingPlan(
      owner: plan.kinds[owner].source, ownerKind: owner, key: key)
  }

  /// The records that a kind of distinct values is drawn from are its own when one of its tracks
  /// looks into them and nobody else has them.
  private mutating func planImplied(by kind: Int) {
    let declared = plan.declaration.kinds[kind]
    guard let distinct = plan.sources[plan.kinds[kind].source].distinct,
      plan.sources[distinct.base].belonging == nil,
      declared.tracks.contains(where: { $0.content.gradings?.source.path == declared.at.path })
    else { return }
    plan.sources[distinct.base].belonging = BelongingPlan(
      owner: plan.kinds[kind].source, ownerKind: kind, key: distinct.key)
  }

  // MARK: - What cannot be

  /// All kinds of one list have the same owner.
  private mutating func checkAgreement() {
    for (index, kind) in plan.declaration.kinds.enumerated() where kind.distinct == nil {
      guard let found = plan.sources[plan.kinds[index].source].belonging else { continue }
      let owner = plan.declaration.kinds[found.ownerKind].singular
      let key = plan.slots[found.key].path
      guard kind.belonging?.kind.name != owner || kind.belonging?.key.path != key else { continue }
      tree.flaw(
        kind.belonging?.origin ?? kind.origin,
        "the records of '\(kind.at.path.text)' belong to a \(owner) by '\(key.text)'; say the same here"
      )
    }
  }

  private mutating func checkCycles() {
    for (index, kind) in plan.declaration.kinds.enumerated() {
      guard let belonging = kind.belonging else { continue }
      var source = plan.sources[plan.kinds[index].source].owner
      for _ in plan.sources.indices {
        if source == plan.kinds[index].source {
          tree.flaw(belonging.origin, "a \(kind.singular) cannot belong to itself")
          break
        }
        source = source.flatMap { plan.sources[$0].owner }
      }
    }
  }

  // MARK: - Values of groups

  /// Lets every value of a list of distinct values be read in the list that it is drawn from.
  mutating func planBases() {
    for index in plan.slots.indices {
      let slot = plan.slots[index]
      guard let distinct = plan.sources[slot.source].distinct else { continue }
      let path = DeclaredPath(path: slot.path, origin: slot.origin)
      let base = self.slot(path, of: distinct.base, slot.demand)
      plan.slots[base].ladders += slot.ladders
      plan.slots[index].base = base
    }
  }
}
