import AnnalsModel

extension Model {
  /// Where the rows of a nested kind stand by entity of a kind that owns them, directly or
  /// through others: those of entity *e* at `offsets[e]..<offsets[e + 1]`.
  ///
  /// - Returns: `nil` where the kind owns no such rows.
  func offsets(of nested: Int, in owner: Int) -> [Int32]? {
    guard nested != owner, let own = kinds[nested].owner else { return nil }
    if own.kind == owner { return own.offsets }
    guard let above = offsets(of: own.kind, in: owner) else { return nil }
    return above.map { own.offsets[Int($0)] }
  }

  /// The kinds that own the rows of a kind, the nearest first.
  func owners(of kind: Int) -> [Int] {
    var found: [Int] = []
    var next = kinds[kind].owner?.kind
    while let owner = next, !found.contains(owner) {
      found.append(owner)
      next = kinds[owner].owner?.kind
    }
    return found
  }

  /// The kinds with a name whose rows an entity of a kind owns, in the order of the model.
  func nestedKinds(of owner: Int) -> [Int] {
    kinds.indices.filter { !kinds[$0].plural.isEmpty && owners(of: $0).contains(owner) }
  }
}

extension Evaluator {
  /// For every row of the kind the entity of an owner that it belongs to.
  func owners(in owner: Int) -> [Int32] {
    cache.owners(OwnerKey(kind: kindIndex, owner: owner)) {
      var owners = [Int32](repeating: 0, count: kind.count)
      guard let offsets = model.offsets(of: kindIndex, in: owner) else { return owners }
      for entity in 0..<max(offsets.count - 1, 0) {
        for row in offsets[entity]..<offsets[entity + 1] {
          owners[Int(row)] = Int32(truncatingIfNeeded: entity)
        }
      }
      return owners
    }
  }

  /// What a condition says of every entity of the kind, found once; blocks of `blockSize`.
  func masks(of filter: Filter) -> [Mask] {
    cache.masks(MaskKey(kind: kindIndex, filter: filter)) {
      if filter.isJunction { prepare(filter) }
      let ordered = inBestOrder(filter)
      return stride(from: 0, to: kind.count, by: Self.blockSize).map { start in
        evaluate(ordered, over: Block(start..<min(start + Self.blockSize, kind.count)))
      }
    }
  }
}

extension [Mask] {
  /// The truth of an entity.
  func truth(of entity: Int) -> Truth {
    self[entity / Evaluator.blockSize][entity % Evaluator.blockSize]
  }
}
