/// Writes a declaration as the JSON that it is read from: an object with the key `annals`.
struct DeclarationWriter {
  private let declaration: ModelDeclaration

  init(_ declaration: ModelDeclaration) {
    self.declaration = declaration
  }

  /// The same for the same declaration, byte by byte.
  var text: String {
    JSONNode(.object([JSONMember("annals", top)])).laidOut
  }

  private var top: JSONNode {
    var members = WrittenMembers()
    members.add("version", JSONNode(.number(.integer(1))))
    members.add("title", declaration.title)
    members.add("asOf", declaration.asOf?.isoText)
    members.add("licence", declaration.licence)
    members.add("scales", declaration.scales.map { JSONMember($0.name, scale($0)) })
    members.add("bridges", declaration.bridges.map { bridge($0) })
    members.add(
      "frameworks", declaration.frameworks.map { JSONMember($0.framework.name, framework($0)) })
    members.add(
      "kinds",
      JSONNode(
        .object(
          declaration.kinds.map { JSONMember($0.singular, kind($0)) })))
    return members.node
  }

  // MARK: - Scales

  private func scale(_ scale: Scale) -> JSONNode {
    var members = WrittenMembers()
    members.add("labels", JSONNode(texts: scale.labels))
    members.add(
      "aliases",
      scale.aliases.map { JSONMember($0.spelling, JSONNode(.text(scale.labels[$0.label]))) })
    members.add(
      "absent", scale.absent.map { JSONMember($0.spelling, JSONNode(.text($0.reason.words))) })
    return members.node
  }

  private func bridge(_ bridge: Bridge) -> JSONNode {
    let (from, to) = (declaration.scales[bridge.from], declaration.scales[bridge.to])
    var members = WrittenMembers()
    members.add("from", from.name)
    members.add("to", to.name)
    members.add(
      "map",
      bridge.pairs.map { JSONMember(from.labels[$0.from], JSONNode(.text(to.labels[$0.to]))) })
    members.add("source", bridge.source)
    members.add("since", bridge.since?.isoText)
    return members.node
  }

  private func framework(_ declared: FrameworkDeclaration) -> JSONNode {
    let framework = declared.framework
    var members = WrittenMembers()
    members.add("scale", framework.scale.map { declaration.scales[$0].name })
    members.add("family", framework.family == framework.name ? nil : framework.family)
    if !declared.notGiven.isEmpty {
      members.add("notGiven", JSONNode(texts: declared.notGiven.map(\.name)))
    }
    return members.node
  }

  // MARK: - Kinds

  private func kind(_ kind: KindDeclaration) -> JSONNode {
    var members = WrittenMembers()
    members.add("plural", kind.plural)
    members.add("at", kind.at)
    members.add("distinct", kind.distinct)
    if let belonging = kind.belonging {
      var inner = WrittenMembers()
      inner.add("kind", belonging.kind.name)
      inner.add("key", belonging.key)
      members.add("of", inner.node)
    }
    members.add("where", terms(kind.filter))
    members.add("name", kind.name)
    members.add("key", kind.distinct == nil ? kind.key : nil)
    members.add("fields", kind.fields.map { JSONMember($0.name, field($0)) })
    members.add("dates", dates(kind.dates))
    members.add("life", kind.life.map { life($0) })
    members.add("span", kind.span.map { span($0) })
    members.add("tracks", kind.tracks.map { JSONMember($0.name, track($0)) })
    members.add("relations", kind.relations.map { JSONMember($0.singular, relation($0)) })
    return members.node
  }

  private func field(_ field: FieldDeclaration) -> JSONNode {
    var members = WrittenMembers()
    // A name without a full stop is a path too.
    let isNamedByPath = field.at.path == KeyPath(field.name)
    members.add("at", isNamedByPath ? nil : field.at)
    members.add("type", field.type == .grade ? nil : field.type?.rawValue)
    members.add("unit", field.unit?.name)
    members.add("scale", scales(field.scales))
    return members.node
  }

  /// One name, or a list of several.
  private func scales(_ scales: [Int]) -> JSONNode? {
    let names = scales.map { declaration.scales[$0].name }
    guard let first = names.first else { return nil }
    return names.count == 1 ? JSONNode(.text(first)) : JSONNode(texts: names)
  }

  private func dates(_ dates: [DateDeclaration]) -> [JSONMember] {
    dates.map { JSONMember($0.name, JSONNode(.text($0.at.path.text))) }
  }

  private func terms(_ terms: [FilterTerm]) -> [JSONMember] {
    terms.map { term in
      let values = term.values.map { JSONNode(filter: $0) }
      return JSONMember(
        term.at.path.text, values.count == 1 ? values[0] : JSONNode(.list(values)))
    }
  }

  private func life(_ life: LifeDeclaration) -> JSONNode {
    var members = WrittenMembers()
    members.add("from", life.from)
    members.add("until", life.until)
    members.add("precededBy", life.precededBy)
    return members.node
  }

  private func span(_ span: SpanDeclaration) -> JSONNode {
    var members = WrittenMembers()
    members.add("from", span.from)
    members.add("until", span.until)
    return members.node
  }

  private func relation(_ relation: RelationDeclaration) -> JSONNode {
    var members = WrittenMembers()
    members.add("plural", relation.plural)
    members.add("to", relation.target.name)
    members.add("at", relation.at)
    return members.node
  }

  // MARK: - Tracks

  private func track(_ track: TrackDeclaration) -> JSONNode {
    var members = WrittenMembers()
    switch track.content {
    case .joined(let parts): members.add("joins", JSONNode(texts: parts.map(\.name)))
    case .undecided(let gradings, _): add(gradings, to: &members)
    case .rated(let gradings, let scales):
      add(gradings, to: &members)
      members.add("scale", self.scales(scales))
    case .measured(let gradings, let unit, let better, let fresh):
      add(gradings, to: &members)
      members.add("unit", unit?.name)
      members.add("better", better?.rawValue)
      members.add("fresh", fresh?.declared)
    }
    members.add("coverage", track.coverage?.isoText)
    return members.node
  }

  private func add(_ gradings: GradingsDeclaration, to members: inout WrittenMembers) {
    members.add("in", gradings.source)
    members.add("value", gradings.value)
    members.add("where", terms(gradings.filter))
    members.add("known", gradings.known.map { JSONNode(.text($0.path.text)) })
    members.add("framework", gradings.framework)
    members.add("dates", dates(gradings.dates))
    let usual = gradings.dates.firstIndex { $0.name == "published" } ?? 0
    if gradings.knownBy != usual { members.add("knownBy", gradings.dates[gradings.knownBy].name) }
    members.add("source", gradings.link)
  }
}
