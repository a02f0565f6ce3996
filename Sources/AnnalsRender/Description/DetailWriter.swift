import AnnalsModel
import AnnalsSyntax

/// Writes what one name of a model stands for.
struct DetailWriter {
  let name: FoldedName
  let model: Model
  let today: Day
  private(set) var outline: Outline

  init(name: String, model: Model, today: Day, page: Page) {
    self.name = FoldedName(name)
    self.model = model
    self.today = today
    outline = Outline(page: page)
  }

  /// Writes everything of that name, in the order of the model; nothing for a name that is none.
  mutating func writeAll() {
    for kind in model.namedKinds { write(partsOf: kind) }
    for (index, scale) in model.scales.enumerated() where isMeant(scale.name) {
      write("\(scale.name), a scale", entries(of: scale, at: index))
    }
  }

  private mutating func write(partsOf kind: Kind) {
    if isMeant(kind.singular) || isMeant(kind.plural) {
      separate()
      outline.describe(kind, in: model, today)
    }
    for field in kind.fields where isMeant(field.name) {
      write("\(field.name), a field of \(kind.plural)", entries(of: field, kind))
    }
    for track in kind.tracks where isMeant(track.name) {
      switch track.content {
      case .rated(let rated):
        write("\(track.name), a rated track of \(kind.plural)", entries(of: track, rated, kind))
      case .measured(let measured):
        write(
          "\(track.name), a measured track of \(kind.plural)", entries(of: track, measured, kind))
      }
    }
    for relation in kind.relations where isMeant(relation.singular) || isMeant(relation.plural) {
      let title = "\(relation.plural), a relation of \(kind.plural)"
      write(title, [Outline.Entry("related", [relation.sentence(in: model)])])
    }
  }

  private func isMeant(_ candidate: String) -> Bool {
    !candidate.isEmpty && FoldedName(candidate) == name
  }

  private mutating func separate() {
    if !outline.text.isEmpty { outline.emptyLine() }
  }

  private mutating func write(_ title: String, _ entries: [Outline.Entry]) {
    separate()
    outline.heading(title)
    outline.entries(entries.filter { !$0.paragraphs.isEmpty }, indent: 2)
  }
}

// MARK: - What is said

extension DetailWriter {
  private func entries(of field: Field, _ kind: Kind) -> [Outline.Entry] {
    let counts = ValueTally(
      of: field.column, rows: kind.count, ladders: model.ladders
    ).counts
    let values = counts.map { "\($0.value) (\($0.count))" }
    return [
      Outline.Entry("values", [field.sentence(in: model, of: kind)]),
      Outline.Entry("counts", [values.isEmpty ? nil : values.joined(separator: ", ")]),
    ]
  }

  private func entries(
    of track: Track, _ rated: RatedContent, _ kind: Kind
  ) -> [Outline.Entry] {
    let tally = TrackTally(track, in: model)
    let ladder = model.ladder(rated.ladder)
    let grades = (ladder?.labels ?? []).enumerated().map { index, label in
      "\(label) (\(tally.codes[UInt8(clamping: index), default: 0]))"
    }
    return [
      Outline.Entry("scale", [ladder?.inWords]),
      Outline.Entry("gradings", [tally.sentence("grading", "gradings", of: kind)]),
      Outline.Entry("grades", [(grades + missing(tally)).joined(separator: ", ")]),
    ] + origins(of: track, tally)
  }

  private func entries(
    of track: Track, _ measured: MeasuredContent, _ kind: Kind
  ) -> [Outline.Entry] {
    let tally = TrackTally(track, in: model)
    let rules = measured.rules + [measured.staleness(tally, today)].compactMap { $0 }
    let known = zip(measured.values, measured.missing).filter { $1 == GradingCode.none }.map(\.0)
    let range = known.min().flatMap { lowest in
      known.max().map { "\(lowest.shortestText) to \($0.shortestText)" }
    }
    let missing = missing(tally)
    return [
      Outline.Entry("measure", [rules.isEmpty ? nil : rules.joined(separator: ", ")]),
      Outline.Entry("readings", [tally.sentence("reading", "readings", of: kind)]),
      Outline.Entry("values", [range]),
      Outline.Entry("without", [missing.isEmpty ? nil : missing.joined(separator: ", ")]),
    ] + origins(of: track, tally)
  }

  /// `not given (22)`, in the order of the reasons.
  private func missing(_ tally: TrackTally) -> [String] {
    MissingReason.allCases.compactMap { reason in
      tally.codes[GradingCode(reason).rawValue].map { "\(reason.words) (\($0))" }
    }
  }

  private func origins(of track: Track, _ tally: TrackTally) -> [Outline.Entry] {
    let (lost, undated) = (track.superseded.count, track.undated.count)
    return [
      Outline.Entry("dated by", [tally.dates.isEmpty ? nil : tally.dates.joined(separator: ", ")]),
      Outline.Entry(
        "frameworks",
        [tally.frameworks.isEmpty ? nil : tally.frameworks.joined(separator: ", ")]),
      Outline.Entry("complete", [track.coverage.map { "from \($0.inWords)" }]),
      Outline.Entry(
        "left out",
        [
          lost == 0 ? nil : "\(lost) of a day that has a later one",
          undated == 0 ? nil : "\(undated) without a date",
        ]),
    ]
  }

  private func entries(of scale: Scale, at index: Int) -> [Outline.Entry] {
    let aliases = scale.aliases.compactMap { alias in
      scale.labels.indices.contains(alias.label)
        ? "\(alias.spelling) for \(scale.labels[alias.label])" : nil
    }
    return [
      Outline.Entry("grades", [scale.labels.joined(separator: " < ")]),
      Outline.Entry("also", [aliases.isEmpty ? nil : aliases.joined(separator: ", ")]),
      Outline.Entry("bridges", model.bridges.map { words(of: $0, at: index) }),
    ]
  }

  /// `to ofsted: adequate as requires improvement (source)`; `nil` for another scale's bridge.
  private func words(of bridge: Bridge, at index: Int) -> String? {
    guard bridge.from == index || bridge.to == index,
      model.scales.indices.contains(bridge.from), model.scales.indices.contains(bridge.to)
    else { return nil }
    let (from, to) = (model.scales[bridge.from], model.scales[bridge.to])
    let pairs = bridge.pairs.compactMap { pair in
      from.labels.indices.contains(pair.from) && to.labels.indices.contains(pair.to)
        ? "\(from.labels[pair.from]) as \(to.labels[pair.to])" : nil
    }
    let direction = bridge.from == index ? "to \(to.name)" : "from \(from.name)"
    let source = bridge.source.isEmpty ? "" : " (\(bridge.source))"
    return "\(direction): \(pairs.joined(separator: ", "))\(source)"
  }
}
