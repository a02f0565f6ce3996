/// Reads a declaration from its tree. Every mistake is found in one go.
struct DeclarationReader {
  var tree = TreeReader()
  var declaration = ModelDeclaration()

  /// Reads the value of the key `annals`.
  mutating func read(_ node: JSONNode) {
    let top = TreeReader.Item(node: node, path: "annals")
    let items = tree.object(
      top,
      keys: [
        "version", "title", "asOf", "licence", "scales", "bridges", "frameworks", "kinds",
      ])
    if let version = tree.required("version", of: items, in: top) { readVersion(version) }
    declaration.title = items["title"].flatMap { tree.text($0) }
    declaration.asOf = items["asOf"].flatMap { tree.day($0) }
    declaration.licence = items["licence"].flatMap { tree.text($0) }
    if let scales = items["scales"] { readScales(scales) }
    if let bridges = items["bridges"] { readBridges(bridges) }
    if let frameworks = items["frameworks"] { readFrameworks(frameworks) }
    if let kinds = tree.required("kinds", of: items, in: top) { readKinds(kinds) }
  }

  private mutating func readVersion(_ item: TreeReader.Item) {
    if case .number(.integer(1)) = item.node.value { return }
    tree.flaw(item.origin, "only version 1 is known; a newer Annals may read this")
  }

  // MARK: - Scales

  private mutating func readScales(_ item: TreeReader.Item) {
    for entry in tree.namedEntries(item) {
      let items = tree.object(entry.item, keys: ["labels", "aliases", "absent"])
      guard let labels = tree.required("labels", of: items, in: entry.item) else { continue }
      let names = tree.names(labels)
      var scale = Scale(name: entry.name, labels: [], aliases: [])
      if names.count > Ladder.capacity {
        tree.flaw(labels.origin, "a scale has at most \(Ladder.capacity) labels")
        continue
      }
      for name in names {
        if scale.label(spelt: name.name) != nil {
          tree.flaw(name.origin, "the label '\(name.name)' stands twice")
        } else {
          scale.labels.append(name.name)
        }
      }
      if names.isEmpty { tree.flaw(labels.origin, "a scale needs labels, worst first") }
      if let aliases = items["aliases"] { readAliases(aliases, of: &scale) }
      if let absent = items["absent"] { readAbsent(absent, of: &scale) }
      declaration.scales.append(scale)
    }
    if declaration.scales.count > Ladder.capacity {
      tree.flaw(item.origin, "a model has at most \(Ladder.capacity) scales")
    }
  }

  private mutating func readAliases(_ item: TreeReader.Item, of scale: inout Scale) {
    for entry in tree.entries(item) {
      guard let name = tree.name(entry.item) else { continue }
      guard let label = scale.labels.firstIndex(where: { $0.isSpelt(name) }) else {
        tree.flaw(
          entry.item.origin, "'\(name)' is no label of the scale '\(scale.name)'",
          suggestion: Spelling.nearest(to: name, among: scale.labels))
        continue
      }
      if let other = scale.label(spelt: entry.name), other != label {
        tree.flaw(entry.item.origin, "'\(entry.name)' already stands for '\(scale.labels[other])'")
        continue
      }
      scale.aliases.append(Scale.Alias(spelling: entry.name, label: label))
    }
  }

  private mutating func readAbsent(_ item: TreeReader.Item, of scale: inout Scale) {
    let reasons = MissingReason.allCases.map { (word: $0.words, choice: $0) }
    for entry in tree.entries(item) {
      guard let reason = tree.choice(entry.item, of: reasons) else { continue }
      if let label = scale.label(spelt: entry.name) {
        tree.flaw(entry.item.origin, "'\(entry.name)' already stands for '\(scale.labels[label])'")
      } else {
        scale.absent.append(Scale.Absent(spelling: entry.name, reason: reason))
      }
    }
  }

  /// The scales of some names; a name that is none is a flaw.
  mutating func scales(_ names: [DeclaredName]) -> [Int] {
    names.compactMap { scale($0) }
  }

  private mutating func scale(_ name: DeclaredName) -> Int? {
    if let index = declaration.scales.firstIndex(where: { $0.name == name.name }) { return index }
    tree.flaw(
      name.origin, "there is no scale '\(name.name)'",
      suggestion: Spelling.nearest(to: name.name, among: declaration.scales.map(\.name)))
    return nil
  }

  // MARK: - Bridges

  private mutating func readBridges(_ item: TreeReader.Item) {
    guard case .list(let nodes) = item.node.value else {
      tree.flaw(item.origin, "expected a list, found \(item.node.kind)")
      return
    }
    for (index, node) in nodes.enumerated() {
      readBridge(TreeReader.Item(node: node, path: "\(item.path)[\(index)]"))
    }
  }

  private mutating func readBridge(_ item: TreeReader.Item) {
    let items = tree.object(item, keys: ["from", "to", "map", "source", "since"])
    let from = tree.required("from", of: items, in: item).flatMap { scale($0) }
    let to = tree.required("to", of: items, in: item).flatMap { scale($0) }
    let source = tree.required("source", of: items, in: item).flatMap { tree.name($0) }
    guard let from, let to else { return }
    if from == to { tree.flaw(item.origin, "a bridge joins two scales") }
    if declaration.bridges.contains(where: { $0.from == from && $0.to == to }) {
      let names = [from, to].map { declaration.scales[$0].name }
      tree.flaw(item.origin, "there is a bridge from '\(names[0])' to '\(names[1])' already")
    }
    var pairs: [Bridge.Pair] = []
    for entry in items["map"].map({ tree.entries($0) }) ?? [] {
      guard let target = tree.name(entry.item) else { continue }
      let left = label(entry.name, of: from, at: entry.item.origin)
      let right = label(target, of: to, at: entry.item.origin)
      if let left, let right { pairs.append(Bridge.Pair(from: left, to: right)) }
    }
    for (index, label) in declaration.scales[from].labels.enumerated()
    where !pairs.contains(where: { $0.from == index })
      && declaration.scales[to].label(spelt: label) == nil
    {
      tree.flaw(
        item.origin,
        "'\(label)' has no counterpart on the scale '\(declaration.scales[to].name)'; add it to 'map'"
      )
    }
    declaration.bridges.append(
      Bridge(
        from: from, to: to, pairs: pairs, source: source ?? "",
        since: items["since"].flatMap { tree.day($0, isStart: true) }))
  }

  private mutating func scale(_ item: TreeReader.Item) -> Int? {
    tree.name(item).flatMap { scale(DeclaredName(name: $0, origin: item.origin)) }
  }

  private mutating func label(_ name: String, of scale: Int, at origin: Origin) -> Int? {
    let scale = declaration.scales[scale]
    if let label = scale.label(spelt: name) { return label }
    tree.flaw(
      origin, "'\(name)' is no label of the scale '\(scale.name)'",
      suggestion: Spelling.nearest(to: name, among: scale.labels))
    return nil
  }

  // MARK: - Frameworks

  private mutating func readFrameworks(_ item: TreeReader.Item) {
    for entry in tree.namedEntries(item) {
      let items = tree.object(entry.item, keys: ["scale", "family", "notGiven"])
      let index = items["scale"].flatMap { scale($0) }
      let family = items["family"].flatMap { tree.name($0) }
      declaration.frameworks.append(
        FrameworkDeclaration(
          framework: Framework(name: entry.name, scale: index, family: family ?? entry.name),
          notGiven: items["notGiven"].map { tree.names($0) } ?? []))
    }
  }
}
