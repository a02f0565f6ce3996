extension Planner {
  /// Makes the kinds that are declared, and those without a name that tracks and nested kinds
  /// need for a list that no kind holds as a whole.
  mutating func planKinds() {
    for (index, kind) in plan.declaration.kinds.enumerated() {
      // A path too long has been reported.
      let source = distinctSource(of: index) ?? source(kind.at.path) ?? 0
      plan.kinds.append(
        KindPlan(singular: kind.singular, plural: kind.plural, source: source))
      guard kind.filter.isEmpty, kind.distinct == nil, plan.sources.indices.contains(source)
      else { continue }
      if let other = plan.sources[source].kind {
        tree.flaw(
          kind.origin,
          "the kind '\(plan.kinds[other].singular)' already holds all records of '\(kind.at.path.text)'; add a 'where'"
        )
      } else {
        plan.sources[source].kind = index
      }
    }
    planBelonging()
    for index in plan.sources.indices where plan.sources[index].kind == nil && isNeeded(index) {
      plan.sources[index].kind = plan.kinds.count
      plan.kinds.append(KindPlan(singular: "", plural: "", source: index))
    }
  }

  /// Whether something refers to all records of a list.
  private func isNeeded(_ source: Int) -> Bool {
    let path = plan.sources[source].path
    return plan.sources.contains { $0.owner == source }
      || plan.declaration.kinds.contains { kind in
        kind.tracks.contains { track in
          track.content.gradings.map { self.path(of: $0, in: kind) == path } ?? false
        }
      }
  }

  // MARK: - Fields

  /// Gives every kind the fields that it declares or that its other parts need.
  mutating func planFields() {
    for (index, kind) in plan.declaration.kinds.enumerated() {
      var names: Set<[UInt8]> = []
      for field in kind.fields {
        plan(field, of: index)
        if !names.insert(field.name.spelling).inserted {
          tree.flaw(field.at.origin, "two fields are called '\(field.name)'")
        }
      }
      let name = kind.name.map { field($0, of: index, .text) }
      plan.kinds[index].nameField = name
      if let name { plan.slots[plan.kinds[index].fields[name].slot].isName = true }
      if let key = kind.key {
        let field = field(key, of: index, .any)
        let slot = plan.kinds[index].fields[field].slot
        plan.kinds[index].keyField = field
        plan.kinds[index].key = slot
        // Distinct values need not be checked.
        plan.slots[slot].isKey = kind.distinct == nil
      }
      let dates = kind.dates.map { field($0.at, of: index, .date, name: $0.name) }
      plan.kinds[index].dateField = dates.first
      plan.kinds[index].declaredDates = dates
      planLifeAndSpan(kind, of: index)
      if kind.distinct == nil {
        let filter = filter(kind.filter, of: plan.kinds[index].source)
        plan.kinds[index].filter = filter
      }
      planRelations(kind, of: index)
    }
  }

  private mutating func plan(_ field: FieldDeclaration, of kind: Int) {
    let demand: Demand =
      switch field.type {
      case nil: field.unit == nil ? .any : .number
      case .text, .link, .grade: .text
      case .number: .number
      case .date: .date
      case .flag: .flag
      }
    let slot = slot(field.at, of: plan.kinds[kind].source, demand)
    var ladder: Int?
    if field.type == .grade {
      ladder = self.ladder(of: field.scales, at: field.at.origin)
      if let ladder { plan.slots[slot].ladders.append(ladder) }
    }
    plan.kinds[kind].fields.append(
      FieldPlan(name: field.name, slot: slot, unit: field.unit, ladder: ladder))
  }

  /// The field of a kind at a path, read in a way; made when there is none.
  mutating func field(
    _ path: DeclaredPath, of kind: Int, _ demand: Demand, name: String? = nil
  ) -> Int {
    let source = plan.kinds[kind].source
    let known = plan.kinds[kind].fields.firstIndex { field in
      let slot = plan.slots[field.slot]
      return slot.path == path.path && field.ladder == nil
        && (slot.demand == demand || slot.demand == .any || demand == .any)
        && (name == nil || field.name == name)
    }
    if let known {
      let fieldSlot = plan.kinds[kind].fields[known].slot
      // Asked for more exactly than before.
      if plan.slots[fieldSlot].demand == .any, demand != .any {
        let exact = slot(path, of: source, demand)
        plan.kinds[kind].fields[known].slot = exact
      }
      return known
    }
    let slot = slot(path, of: source, demand)
    let wanted = name ?? plan.sources[source].nameOfField(at: path.path)
    let isTaken = plan.kinds[kind].fields.contains { $0.name.isSpelt(wanted) }
    if isTaken, let same = plan.kinds[kind].fields.firstIndex(where: { $0.slot == slot }) {
      return same
    }
    plan.kinds[kind].fields.append(
      FieldPlan(
        name: isTaken ? freeName(wanted, path, of: kind) : wanted, slot: slot, unit: nil,
        ladder: nil))
    return plan.kinds[kind].fields.count - 1
  }

  /// A name for a field whose own is taken: its path, or the name with a number.
  private func freeName(_ wanted: String, _ path: DeclaredPath, of kind: Int) -> String {
    let taken = plan.kinds[kind].fields.map(\.name)
    if !taken.contains(where: { $0.isSpelt(path.path.text) }) { return path.path.text }
    let number = (2...taken.count + 2).first { number in
      !taken.contains { $0.isSpelt("\(wanted) \(number)") }
    }
    return "\(wanted) \(number ?? 2)"
  }

  private mutating func planLifeAndSpan(_ kind: KindDeclaration, of index: Int) {
    if let declared = kind.life {
      let life = Life(
        from: declared.from.map { field($0, of: index, .date) },
        until: declared.until.map { field($0, of: index, .date) },
        predecessors: nil)
      plan.kinds[index].life = life
    }
    if let declared = kind.span {
      let span = Span(
        from: field(declared.from, of: index, .date),
        until: declared.until.map { field($0, of: index, .date) })
      plan.kinds[index].span = span
    }
  }

  mutating func filter(_ terms: [FilterTerm], of source: Int) -> [FilterPlan] {
    terms.map { term in
      FilterPlan(
        slot: slot(term.at, of: source, .any), values: term.values, origin: term.at.origin)
    }
  }

  // MARK: - Relations

  private mutating func planRelations(_ kind: KindDeclaration, of index: Int) {
    for relation in kind.relations {
      let target = plan.declaration.kinds.firstIndex { $0.singular == relation.target.name }
      guard let target else {
        tree.flaw(
          relation.target.origin, "there is no kind '\(relation.target.name)'",
          suggestion: Spelling.nearest(
            to: relation.target.name, among: plan.declaration.kinds.map(\.singular)))
        continue
      }
      let slot = slot(relation.at, of: plan.kinds[index].source, .names)
      plan.kinds[index].relations.append(
        RelationPlan(
          singular: relation.singular, plural: relation.plural, target: target, slot: slot))
    }
    guard let before = kind.life?.precededBy else { return }
    // A relation by its name or its key, or one of its own.
    let known = kind.relations.firstIndex {
      [$0.singular, $0.plural].contains(before.path.text) || $0.at.path == before.path
    }
    if let known, known < plan.kinds[index].relations.count {
      plan.kinds[index].life?.predecessors = known
      return
    }
    let slot = slot(before, of: plan.kinds[index].source, .names)
    plan.kinds[index].relations.append(
      RelationPlan(singular: "predecessor", plural: "predecessors", target: index, slot: slot))
    let last = plan.kinds[index].relations.count - 1
    plan.kinds[index].life?.predecessors = last
  }
}
