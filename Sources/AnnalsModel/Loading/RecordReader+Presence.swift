extension RecordReader {
  /// Every key that the declaration names must be in the data somewhere.
  mutating func checkPresence(_ tree: inout TreeReader) {
    checkShape(&tree)
    guard tree.flaws.isEmpty else { return }
    for (index, source) in plan.sources.enumerated()
    where source.distinct == nil && !lists[index].isFile {
      let around = source.parent.map { plan.sources[$0] }
      if around != nil, lists[source.parent ?? 0].count == 0 { continue }
      let keys = source.path.keys.dropFirst(around?.path.keys.count ?? 0)
      check(
        source.path.isKeyed ? keys.dropLast() : Array(keys), below: around?.level ?? 0,
        of: source.parent, at: source.origin, &tree)
    }
    for (index, slot) in plan.slots.enumerated()
    where plan.isRead(index) {
      if let header = lists[slot.source].header {
        check(slot, in: header, &tree)
        continue
      }
      guard lists[slot.source].count > 0,
        plan.sources[slot.source].pair == nil || !slot.path.isOfPair
      else { continue }
      check(
        slot.path.keys, below: plan.sources[slot.source].level, of: slot.source, at: slot.origin,
        &tree)
    }
  }

  /// A table must have a column for every value.
  private func check(_ slot: SlotPlan, in header: [String], _ tree: inout TreeReader) {
    let name = slot.path.text
    guard !header.contains(where: { $0.isSameKey(as: name) }) else { return }
    // What nobody asked for was meant sooner.
    let used = header.filter { name in
      plan.slots.contains { $0.source == slot.source && $0.path.text == name }
    }
    tree.flaw(
      slot.origin, "no column '\(name)' in the table",
      suggestion: Spelling.nearest(
        to: name, among: header.filter { !used.contains($0) && !$0.isEmpty } + used))
  }

  /// Walks along a path; the first key that no record has is a flaw.
  private mutating func check(
    _ keys: [String], below level: Int, of source: Int?, at origin: Origin,
    _ tree: inout TreeReader
  ) {
    var level = level
    for key in keys {
      let entry = levels[level].find(key)
      guard levels[level].entries[entry].stamp > 0 else {
        tree.flaw(
          origin, absence(of: key, keys, source),
          suggestion: Spelling.nearest(to: key, among: levels[level].metNames()))
        return
      }
      if levels[level].entries[entry].action == .object {
        level = levels[level].entries[entry].target
      }
    }
  }

  /// `no such key in 158 of 158 councils`
  private func absence(of key: String, _ keys: [String], _ source: Int?) -> String {
    let what = keys.count > 1 ? "no such key '\(key)'" : "no such key"
    guard let source else { return "\(what) in the document" }
    let kind = plan.kinds.first { $0.source == source && !$0.plural.isEmpty }
    let words = kind?.plural ?? "records of '\(plan.sources[source].path.text)'"
    let count = lists[source].count
    return "\(what) in \(count) of \(count) \(words)"
  }

  /// The lists that stand alone must be lists.
  private func checkShape(_ tree: inout TreeReader) {
    for misfit in misfits {
      guard
        let source = plan.sources.first(where: { source in
          source.parent == nil && source.path.begins(with: misfit.path)
        })
      else { continue }
      let wanted = misfit.path == source.path ? "a list of records" : "an object"
      tree.flaw(source.origin, "'\(misfit.path.text)' is \(misfit.found.words), not \(wanted)")
    }
  }

  // MARK: - Where a scan stopped

  /// Where in the data the scan is: `councils[0].inspections[3].overall`.
  var failurePath: String {
    let source = levels[current].source
    var text = source < 0 ? "" : recordPath(source)
    let base = source < 0 ? 0 : plan.sources[source].path.keys.count
    var names = Array(levels[current].path.keys.dropFirst(base))
    let isInPair = source >= 0 && plan.sources[source].pair == current
    if levels[current].current >= 0, !isInPair {
      names.append(levels[current].name(levels[current].current))
    }
    for name in names { text += text.isEmpty ? name : ".\(name)" }
    return String(text.prefix(200))
  }

  private func recordPath(_ source: Int) -> String {
    let list = lists[source]
    let path = plan.sources[source].path
    if path.isKeyed { return keyedPath(list, path) }
    guard list.parent >= 0 else { return "\(path.text)[\(max(0, list.count - 1))]" }
    let keys = path.keys.dropFirst(plan.sources[list.parent].path.keys.count)
    let first = Int(list.starts.last ?? 0)
    let place = max(0, list.count - 1 - first)
    return "\(recordPath(list.parent)).\(keys.joined(separator: "."))[\(place)]"
  }

  /// `councils.E09000002`; without the key where it is not known yet.
  private func keyedPath(_ list: RecordList, _ path: KeyPath) -> String {
    let above = list.parent < 0 ? 0 : plan.sources[list.parent].path.keys.count
    let around = list.parent < 0 ? [] : [recordPath(list.parent)]
    let key = list.key < 0 ? [] : [scanner.keys.text(list.key)]
    return (around + path.keys.dropFirst(above).dropLast() + key).joined(separator: ".")
  }
}
