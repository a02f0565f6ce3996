extension DeclarationReader {
  mutating func readKinds(_ item: TreeReader.Item) {
    let entries = tree.namedEntries(item)
    for entry in entries {
      if let kind = kind(entry) { declaration.kinds.append(kind) }
    }
    if entries.isEmpty { tree.flaw(item.origin, "a model needs a kind") }
  }

  private mutating func kind(_ entry: TreeReader.Entry) -> KindDeclaration? {
    let item = entry.item
    let items = tree.object(
      item,
      keys: [
        "plural", "at", "distinct", "of", "where", "name", "key", "fields", "dates", "life",
        "span", "tracks", "relations",
      ])
    let at = tree.required("at", of: items, in: item).flatMap { tree.path($0) }
    let plural = items["plural"].flatMap { tree.name($0) }
    let distinct = items["distinct"].flatMap { tree.path($0) }
    let key = items["key"].flatMap { tree.path($0) }
    if let distinct, let key, key.path != distinct.path {
      tree.flaw(key.origin, "the key of distinct values is '\(distinct.path.text)'")
    }
    let kind = KindDeclaration(
      singular: entry.name,
      plural: plural ?? entry.name + "s",
      at: at ?? DeclaredPath(path: KeyPath(keys: []), origin: item.origin),
      distinct: distinct,
      belonging: items["of"].flatMap { belonging($0) },
      filter: items["where"].map { filter($0) } ?? [],
      name: items["name"].flatMap { tree.path($0) },
      key: distinct ?? key,
      fields: items["fields"].map { fields($0) } ?? [],
      dates: items["dates"].map { dates($0) } ?? [],
      life: items["life"].flatMap { life($0) },
      span: items["span"].flatMap { span($0) },
      tracks: items["tracks"].map { tracks($0) } ?? [],
      relations: items["relations"].map { relations($0) } ?? [],
      origin: item.origin)
    checkTracks(of: kind)
    return at == nil ? nil : kind
  }

  /// A query could not tell a track from a field that is called so.
  private mutating func checkTracks(of kind: KindDeclaration) {
    for track in kind.tracks where kind.fields.contains(where: { $0.name.isSpelt(track.name) }) {
      tree.flaw(track.origin, "a field of the kind is called so too")
    }
  }

  private mutating func belonging(_ item: TreeReader.Item) -> BelongingDeclaration? {
    let items = tree.object(item, keys: ["kind", "key"])
    let kind = tree.required("kind", of: items, in: item)
    let key = tree.required("key", of: items, in: item).flatMap { tree.path($0) }
    guard let kind, let name = tree.name(kind), let key else { return nil }
    return BelongingDeclaration(
      kind: DeclaredName(name: name, origin: kind.origin), key: key, origin: item.origin)
  }

  // MARK: - Fields

  mutating func filter(_ item: TreeReader.Item) -> [FilterTerm] {
    tree.entries(item).map { entry in
      FilterTerm(
        at: tree.path(entry.name, at: entry.item.origin),
        values: filterValues(entry.item))
    }
  }

  private mutating func filterValues(_ item: TreeReader.Item) -> [FilterValue] {
    switch item.node.value {
    case .text(let text): return [.text(text)]
    case .flag(let flag): return [.flag(flag)]
    case .number(.integer(let value)): return [.integer(value)]
    case .list(let nodes):
      return nodes.enumerated().flatMap { index, node -> [FilterValue] in
        filterValues(TreeReader.Item(node: node, path: "\(item.path)[\(index)]"))
      }
    case .number(.fraction), .null, .object:
      tree.flaw(
        item.origin, "expected a text, an integer or a list of them, found \(item.node.kind)")
      return []
    }
  }

  private mutating func fields(_ item: TreeReader.Item) -> [FieldDeclaration] {
    tree.namedEntries(item).map { field($0) }
  }

  private mutating func field(_ entry: TreeReader.Entry) -> FieldDeclaration {
    let items = tree.object(entry.item, keys: ["at", "type", "unit", "scale"])
    let at = items["at"].flatMap { tree.path($0) }
    var type = items["type"].flatMap {
      tree.choice($0, of: FieldType.allCases.map { (word: $0.rawValue, choice: $0) })
    }
    let stated = items["scale"].map { tree.names($0) } ?? []
    if type == .grade, items["scale"] == nil {
      tree.flaw(entry.item.origin, "a grade needs a 'scale'")
    }
    checkField(type, items)
    if items["scale"] != nil { type = .grade }
    return FieldDeclaration(
      name: entry.name,
      at: at ?? tree.path(entry.name, at: entry.item.origin),
      type: type, unit: unit(items["unit"]), scales: scales(stated))
  }

  /// Only a grade has a scale, and only a number a unit.
  private mutating func checkField(_ type: FieldType?, _ items: [String: TreeReader.Item]) {
    if let scale = items["scale"] {
      if let type, type != .grade {
        tree.flaw(scale.origin, "a \(type.rawValue) has no scale")
      } else if let unit = items["unit"] {
        tree.flaw(unit.origin, "a field has a scale or a unit, not both")
      }
    } else if let unit = items["unit"], let type, type != .number {
      tree.flaw(unit.origin, "a \(type.rawValue) has no unit")
    }
  }

  private mutating func unit(_ item: TreeReader.Item?) -> MeasureUnit? {
    item.flatMap { tree.name($0) }.map { MeasureUnit(name: $0) }
  }

  private mutating func dates(_ item: TreeReader.Item) -> [DateDeclaration] {
    tree.namedEntries(item).compactMap { entry in
      tree.path(entry.item).map { DateDeclaration(name: entry.name, at: $0) }
    }
  }

  private mutating func life(_ item: TreeReader.Item) -> LifeDeclaration? {
    let items = tree.object(item, keys: ["from", "until", "precededBy"])
    return LifeDeclaration(
      from: items["from"].flatMap { tree.path($0) },
      until: items["until"].flatMap { tree.path($0) },
      precededBy: items["precededBy"].flatMap { tree.path($0) })
  }

  private mutating func span(_ item: TreeReader.Item) -> SpanDeclaration? {
    let items = tree.object(item, keys: ["from", "until"])
    guard let from = tree.required("from", of: items, in: item).flatMap({ tree.path($0) }) else {
      return nil
    }
    return SpanDeclaration(from: from, until: items["until"].flatMap { tree.path($0) })
  }

  private mutating func relations(_ item: TreeReader.Item) -> [RelationDeclaration] {
    tree.namedEntries(item).compactMap { entry in
      let items = tree.object(entry.item, keys: ["plural", "to", "at"])
      let target = tree.required("to", of: items, in: entry.item)
      let at = tree.required("at", of: items, in: entry.item).flatMap { tree.path($0) }
      let plural = items["plural"].flatMap { tree.name($0) }
      guard let target, let name = tree.name(target), let at else { return nil }
      return RelationDeclaration(
        singular: entry.name, plural: plural ?? entry.name + "s",
        target: DeclaredName(name: name, origin: target.origin), at: at,
        origin: entry.item.origin)
    }
  }

  // MARK: - Tracks

  private mutating func tracks(_ item: TreeReader.Item) -> [TrackDeclaration] {
    tree.namedEntries(item).compactMap { entry in
      let items = tree.object(
        entry.item,
        keys: [
          "in", "value", "where", "known", "framework", "dates", "knownBy", "source", "scale",
          "unit",
          "better", "fresh", "coverage", "joins",
        ])
      let coverage = items["coverage"].flatMap { tree.day($0, isStart: true) }
      guard let content = content(items, of: entry) else { return nil }
      return TrackDeclaration(
        name: entry.name, content: content, coverage: coverage, origin: entry.item.origin)
    }
  }

  private mutating func content(_ items: [String: TreeReader.Item], of entry: TreeReader.Entry)
    -> ContentDeclaration?
  {
    if let joins = items["joins"] {
      for (key, item) in items.sorted(by: { $0.key < $1.key })
      where key != "joins" && key != "coverage" {
        tree.flaw(item.origin, "a track that joins others has no '\(key)' of its own")
      }
      return .joined(tree.names(joins))
    }
    let isMeasured = ["unit", "better", "fresh"].contains { items[$0] != nil }
    if isMeasured, let scale = items["scale"] {
      tree.flaw(scale.origin, "a track has a scale or a unit, not both")
      return nil
    }
    guard let gradings = gradings(items, of: entry.item) else { return nil }
    if isMeasured { return measured(gradings, items) }
    if let scale = items["scale"] {
      return .rated(gradings, scales: scales(tree.names(scale)))
    }
    let scales = defaultScales(of: gradings)
    return gradings.framework == nil
      ? .undecided(gradings, scales: scales) : .rated(gradings, scales: scales)
  }

  private mutating func measured(
    _ gradings: GradingsDeclaration, _ items: [String: TreeReader.Item]
  ) -> ContentDeclaration {
    let better = items["better"].flatMap {
      tree.choice(
        $0, of: [(word: "higher", choice: Better.higher), (word: "lower", choice: .lower)])
    }
    return .measured(
      gradings, unit: unit(items["unit"]), better: better,
      fresh: items["fresh"].flatMap { freshness($0) })
  }

  /// The scales of the frameworks that a filter names, or of all; of a model without
  /// frameworks its one scale.
  private func defaultScales(of gradings: GradingsDeclaration) -> [Int] {
    if declaration.frameworks.isEmpty, declaration.scales.count == 1 { return [0] }
    let named = gradings.filter.first { $0.at.path == gradings.framework?.path }?.values
    let frameworks = declaration.frameworks.map(\.framework).filter { framework in
      named?.contains(.text(framework.name)) ?? true
    }
    var scales: [Int] = []
    for scale in frameworks.compactMap(\.scale) where !scales.contains(scale) {
      scales.append(scale)
    }
    return scales.sorted()
  }

  private mutating func gradings(
    _ items: [String: TreeReader.Item], of item: TreeReader.Item
  ) -> GradingsDeclaration? {
    let source = tree.required("in", of: items, in: item).flatMap { tree.path($0) }
    let value = tree.required("value", of: items, in: item).flatMap { tree.path($0) }
    let datesItem = tree.required("dates", of: items, in: item)
    let named = datesItem.map { dates($0) } ?? []
    if let datesItem, named.isEmpty { tree.flaw(datesItem.origin, "a track needs a date") }
    let terms = items["where"].map { filter($0) } ?? []
    let framework = items["framework"].flatMap { tree.path($0) }
    checkFrameworks(terms, at: framework)
    let link = items["source"].flatMap { tree.path($0) }
    let known = knownDate(items["knownBy"], of: named)
    guard let source, let value, !named.isEmpty else { return nil }
    return GradingsDeclaration(
      source: source, value: value, filter: terms, known: paths(items["known"]),
      framework: framework, dates: named, knownBy: known, link: link)
  }

  private mutating func paths(_ item: TreeReader.Item?) -> [DeclaredPath] {
    let names = item.map { tree.names($0) } ?? []
    return names.map { tree.path($0.name, at: $0.origin) }
  }

  /// The frameworks that a filter names must be some of the model's.
  private mutating func checkFrameworks(_ terms: [FilterTerm], at framework: DeclaredPath?) {
    let names = declaration.frameworks.map(\.framework.name)
    guard let framework, !names.isEmpty else { return }
    for term in terms where term.at.path == framework.path {
      for case .text(let name) in term.values where !names.contains(name) {
        tree.flaw(
          term.at.origin, "there is no framework '\(name)'",
          suggestion: Spelling.nearest(to: name, among: names))
      }
    }
  }

  private mutating func knownDate(_ item: TreeReader.Item?, of dates: [DateDeclaration]) -> Int {
    guard let item else { return dates.firstIndex { $0.name == "published" } ?? 0 }
    let choices = dates.enumerated().map { (word: $1.name, choice: $0) }
    return tree.choice(item, of: choices) ?? 0
  }

  /// `18 months`, `2 years`, `6 weeks`, `90 days`
  private mutating func freshness(_ item: TreeReader.Item) -> Freshness? {
    guard let text = tree.text(item) else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), 1...100_000 ~= count else {
      tree.flaw(item.origin, "'\(text)' is no length of time; write 18 months")
      return nil
    }
    switch parts[1] {
    case "day", "days": return Freshness(months: 0, days: count)
    case "week", "weeks": return Freshness(months: 0, days: count * 7)
    case "month", "months": return Freshness(months: count, days: 0)
    case "year", "years": return Freshness(months: count * 12, days: 0)
    default:
      tree.flaw(item.origin, "'\(text)' is no length of time; write 18 months")
      return nil
    }
  }
}
