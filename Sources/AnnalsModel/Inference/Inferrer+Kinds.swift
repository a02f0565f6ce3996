extension Inferrer {
  /// Declares the kind of a list, and before it the kind of its entities when it has a row an
  /// event.
  mutating func declareKinds(of list: Int) {
    let all = Array(lists[list].leaves.indices)
    guard let entity = lists[list].entity else {
      return declareKind(of: list, all, owner: owner(of: list))
    }
    var kind = self.kind(entity.noun, of: list, entity.leaves, isHistory: false)
    kind.distinct = path(entity.key, of: list)
    kind.key = kind.distinct
    kind.name = entity.name.map { path($0, of: list) }
    kind.life = life(of: list, entity.leaves)
    declaration.kinds.append(kind)
    let rest = all.filter { !entity.leaves.contains($0) }
    declareKind(of: list, rest, owner: (entity.noun.singular, entity.key))
  }

  /// The kind that the records belong to by a key.
  private func owner(of list: Int) -> (singular: String, leaf: Int)? {
    lists[list].belonging.map { (lists[$0.list].noun.singular, $0.leaf) }
  }

  private mutating func declareKind(
    of list: Int, _ leaves: [Int], owner: (singular: String, leaf: Int)?
  ) {
    let found = lists[list]
    var kind = self.kind(found.noun, of: list, leaves, isHistory: found.isHistory)
    if let owner {
      kind.belonging = BelongingDeclaration(
        kind: declared(owner.singular), key: path(owner.leaf, of: list), origin: nowhere)
    }
    if let name = found.name, leaves.contains(name) {
      kind.name = path(name, of: list)
      kind.readAsText(found.leaves[name].path)
    }
    if found.isHistory {
      kind.span = span(of: list)
    } else {
      kind.key = found.key.map { path($0, of: list) }
      kind.life = life(of: list, leaves)
    }
    declaration.kinds.append(kind)
  }

  /// A kind with its fields; the days of what happens are its dates.
  private func kind(
    _ noun: EnglishNoun, of list: Int, _ leaves: [Int], isHistory: Bool
  ) -> KindDeclaration {
    let found = lists[list].leaves
    let dates = isHistory ? lists[list].dates : []
    return KindDeclaration(
      singular: noun.singular, plural: noun.plural, at: declared(lists[list].path),
      distinct: nil, belonging: nil, filter: [], name: nil, key: nil,
      fields: leaves.filter { !dates.contains($0) }.map { field(found[$0]) },
      dates: dates.map { DateDeclaration(name: found[$0].name, at: declared(found[$0].path)) },
      life: nil, span: nil, tracks: [], relations: [], origin: nowhere)
  }

  private func field(_ leaf: Leaf) -> FieldDeclaration {
    let type: FieldType
    var unit: MeasureUnit?
    var scales: [Int] = []
    switch leaf.use {
    case .text: type = .text
    case .link: type = .link
    case .date: type = .date
    case .flag: type = .flag
    case .number(let name):
      type = .number
      unit = name.map { MeasureUnit(name: $0) }
    case .grade(let scale):
      type = .grade
      scales = [scale]
    }
    return FieldDeclaration(
      name: leaf.name, at: declared(leaf.path), type: type, unit: unit, scales: scales)
  }
}

extension KindDeclaration {
  /// A number that is all that records are called by is a name: its digits.
  fileprivate mutating func readAsText(_ path: KeyPath) {
    for index in fields.indices where fields[index].at.path == path && fields[index].type == .number
    {
      fields[index].type = .text
      fields[index].unit = nil
    }
  }
}
