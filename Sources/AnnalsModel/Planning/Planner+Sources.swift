extension Planner {
  /// Finds the lists of records: those at which kinds stand and those that tracks look into.
  mutating func planSources() {
    for kind in plan.declaration.kinds {
      addSource(kind.at)
      for track in kind.tracks {
        guard let gradings = track.content.gradings else { continue }
        addSource(
          DeclaredPath(path: path(of: gradings, in: kind), origin: gradings.source.origin))
      }
    }
    for index in plan.sources.indices { plan.sources[index].parent = parent(of: index) }
  }

  /// The path of a track's gradings from the top: that of a list whose records are of the kind,
  /// else one below its records.
  func path(of gradings: GradingsDeclaration, in kind: KindDeclaration) -> KeyPath {
    let path = gradings.source.path
    if kind.distinct != nil, path == kind.at.path { return path }
    let isOfKind = plan.declaration.kinds.contains {
      $0.belonging?.kind.name == kind.singular && $0.at.path == path
    }
    return isOfKind ? path : kind.at.path.appending(path)
  }

  /// Adds the list at a path, and those that it stands in by a key that is data.
  private mutating func addSource(_ at: DeclaredPath) {
    guard source(at.path) == nil else { return }
    for count in at.path.keys.indices.dropFirst() {
      let around = KeyPath(keys: Array(at.path.keys.prefix(count)))
      if around.isKeyed { addSource(DeclaredPath(path: around, origin: at.origin)) }
    }
    if at.path.keys.count > KeyPath.longest {
      tree.flaw(at.origin, "a path has at most \(KeyPath.longest) keys")
      return
    }
    plan.sources.append(SourcePlan(path: at.path, parent: nil, origin: at.origin))
  }

  /// The list at a path that is read.
  func source(_ path: KeyPath) -> Int? { plan.list(at: path) }

  /// The list with the longest path that this one's path goes through.
  private func parent(of index: Int) -> Int? {
    let keys = plan.sources[index].path.keys
    let around = plan.sources.indices.filter { other in
      let prefix = plan.sources[other].path.keys
      return prefix.count < keys.count && keys.starts(with: prefix)
    }
    return around.max { plan.sources[$0].path.keys.count < plan.sources[$1].path.keys.count }
  }

  // MARK: - Shapes

  /// Lays out the objects that are met on the way to every slot and list.
  mutating func planLevels() {
    plan.levels = [LevelPlan(source: nil, path: KeyPath(keys: []))]
    let byDepth = plan.sources.indices.filter { plan.sources[$0].distinct == nil }.sorted {
      plan.sources[$0].path.keys.count < plan.sources[$1].path.keys.count
    }
    for index in byDepth {
      plan.levels.append(LevelPlan(source: index, path: plan.sources[index].path))
      plan.sources[index].level = plan.levels.count - 1
      let source = plan.sources[index]
      let around = source.parent.map { plan.sources[$0] }
      let below = Array(source.path.keys.dropFirst(around?.path.keys.count ?? 0))
      if source.path.isKeyed {
        addPairs(of: index, below, in: around)
      } else {
        add(below, .records(index), below: around?.level ?? 0, at: source.origin)
      }
    }
    for index in plan.slots.indices where plan.isRead(index) {
      let slot = plan.slots[index]
      let source = plan.sources[slot.source]
      if let pair = source.pair, slot.path.isOfPair {
        add([slot.path.text], .values([index]), below: pair, at: slot.origin)
      } else {
        add(slot.path.keys, .values([index]), below: source.level, at: slot.origin)
      }
    }
    checkKeyed()
  }

  /// Adds what is done with the value at a path, and the objects on the way there.
  mutating func add(
    _ keys: [String], _ action: MemberPlan.Action, below level: Int, at origin: Origin
  ) {
    var level = level
    for key in keys.dropLast() {
      guard let next = object(key, in: level, at: origin) else { return }
      level = next
    }
    // The document itself can be a list of records.
    guard let key = keys.last else {
      if case .values = action { tree.flaw(origin, "a value needs a key") }
      return
    }
    let known = plan.levels[level].members.firstIndex { $0.key.isSameKey(as: key) }
    guard let known else {
      plan.levels[level].members.append(MemberPlan(key: key, action: action))
      return
    }
    switch (plan.levels[level].members[known].action, action) {
    case (.values(let slots), .values(let more)):
      plan.levels[level].members[known].action = .values(slots + more)
    case (.values, .object), (.values, .records), (.object, .values), (.object, .object),
      (.object, .records), (.records, .values), (.records, .object), (.records, .records),
      (.keyed, _), (_, .keyed):
      tree.flaw(origin, "'\(key)' cannot be a value and hold others")
    }
  }

  /// The shape of the object at a key.
  private mutating func object(_ key: String, in level: Int, at origin: Origin) -> Int? {
    if let known = plan.levels[level].members.first(where: { $0.key.isSameKey(as: key) }) {
      switch known.action {
      case .object(let next): return next
      case .values, .records, .keyed:
        tree.flaw(origin, "'\(key)' cannot be a value and hold others")
        return nil
      }
    }
    plan.levels.append(
      LevelPlan(
        source: plan.levels[level].source,
        path: plan.levels[level].path.appending(KeyPath(keys: [key]))))
    plan.levels[level].members.append(
      MemberPlan(key: key, action: .object(plan.levels.count - 1)))
    return plan.levels.count - 1
  }
}

extension LoadPlan {
  /// The list at a path that is read.
  func list(at path: KeyPath) -> Int? {
    sources.firstIndex { $0.path == path && $0.distinct == nil }
  }

  /// Whether the records of a list are grouped by a key.
  func isGrouped(_ source: Int) -> Bool {
    sources[source].belonging != nil || sources.contains { $0.distinct?.base == source }
  }

  /// Whether a slot is read from the file, not taken from another.
  func isRead(_ slot: Int) -> Bool { merged[slot] == slot && slots[slot].base == nil }
}

extension ContentDeclaration {
  /// Where the gradings are, for a track that has its own.
  var gradings: GradingsDeclaration? {
    switch self {
    case .rated(let gradings, _), .measured(let gradings, _, _, _), .undecided(let gradings, _):
      gradings
    case .joined: nil
    }
  }
}
