/// Objects whose keys are data.
extension Planner {
  /// Lays out what is done with the keys of an object and with those of its values that are no
  /// objects, and says where the object is.
  ///
  /// - Parameters:
  ///   - keys: where it is, below the list around it, with the `*` at the end.
  ///   - around: the list around it.
  mutating func addPairs(of index: Int, _ keys: [String], in around: SourcePlan?) {
    let source = plan.sources[index]
    plan.levels.append(LevelPlan(source: index, path: source.path))
    plan.sources[index].pair = plan.levels.count - 1
    if keys.count > 1 {
      return add(keys.dropLast(), .keyed(index), below: around?.level ?? 0, at: source.origin)
    }
    guard let around else { return }
    // A record whose own keys are data is one that stands under such a key itself.
    guard let pair = around.pair else {
      return tree.flaw(
        source.origin, "the records of '\(around.path.text)' have keys, which are no data")
    }
    add([KeyPath.top], .keyed(index), below: pair, at: source.origin)
  }

  /// Where all keys are data, none can be named.
  mutating func checkKeyed() {
    for source in plan.sources where source.path.isKeyed {
      let around = source.parent.map { plan.sources[$0] }
      // What stands in records with keys has been reported.
      guard around == nil || around?.pair != nil,
        source.path.keys.count == (around?.path.keys.count ?? 0) + 1,
        let member = plan.levels[around?.level ?? 0].members.first
      else { continue }
      tree.flaw(
        source.origin, "where '\(source.path.text)' takes all keys, '\(member.key)' cannot be named"
      )
    }
  }
}

extension KeyPath {
  /// Whether it names the key that a record stands under, or the record as a value.
  var isOfPair: Bool { keys.isEmpty || keys.count == 1 && isKeyed }
}

extension SourcePlan {
  /// What a value is called that has no name: its path, for want of a better word.
  func nameOfField(at path: KeyPath) -> String {
    guard self.path.isKeyed, path.isOfPair else { return path.text }
    return path.keys.isEmpty ? "value" : "key"
  }
}

extension LoadPlan {
  /// The path of a value from the top: `councils.inspections.overall`; of a key, or of a record
  /// that is a value, that of the list.
  func path(of slot: Int) -> KeyPath {
    let source = sources[slots[slot].source]
    let isOfPair = source.pair != nil && slots[slot].path.isOfPair
    return isOfPair ? source.path : source.path.appending(slots[slot].path)
  }
}
