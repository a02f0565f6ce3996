extension Planner {
  mutating func planTracks() {
    for (index, kind) in plan.declaration.kinds.enumerated() {
      for track in kind.tracks {
        if plan.kinds[index].tracks.contains(where: { $0.name.isSpelt(track.name) }) {
          tree.flaw(track.origin, "two tracks are called '\(track.name)'")
        }
        guard let content = content(track, of: index) else { continue }
        plan.kinds[index].tracks.append(
          TrackPlan(
            name: track.name, coverage: track.coverage, content: content, origin: track.origin))
      }
      // Joined tracks look at others, which may stand behind them.
      for place in plan.kinds[index].tracks.indices { join(place, of: index, kind) }
    }
    checkNotGiven()
  }

  private mutating func content(_ track: TrackDeclaration, of kind: Int)
    -> TrackPlan.Content?
  {
    switch track.content {
    case .rated(let gradings, let scales):
      let ladder = ladder(of: scales, at: track.origin)
      let plan = self.gradings(gradings, .text, of: kind, track: track.name)
      guard let ladder, let plan else { return nil }
      self.plan.slots[plan.value].ladders.append(ladder)
      return .rated(plan, ladder: ladder)
    case .measured(let gradings, let unit, let better, let fresh):
      let plan = self.gradings(gradings, .number, of: kind, track: track.name)
      return plan.map { .measured($0, unit: unit, better: better, fresh: fresh) }
    case .undecided(let gradings, let scales):
      let ladder = scales.isEmpty ? nil : ladder(of: scales, at: track.origin)
      guard let plan = self.gradings(gradings, .any, of: kind, track: track.name) else {
        return nil
      }
      if let ladder { self.plan.slots[plan.value].ladders.append(ladder) }
      return .undecided(plan, ladder: ladder)
    case .joined:
      return .joined([], ladder: 0)
    }
  }

  private mutating func gradings(
    _ gradings: GradingsDeclaration, _ demand: Demand, of kind: Int, track: String
  ) -> GradingsPlan? {
    let path = path(of: gradings, in: plan.declaration.kinds[kind])
    guard let source = source(path), let base = plan.sources[source].kind else { return nil }
    guard plan.sources[source].owner == plan.kinds[kind].source else {
      let between = plan.sources[source].owner.map { plan.sources[$0].path.text } ?? ""
      tree.flaw(
        gradings.source.origin, "the list '\(between)' is between; give its kind the track")
      return nil
    }
    let framework = gradings.framework.map { field($0, of: base, .text) }
    if let framework { plan.slots[plan.kinds[base].fields[framework].slot].isFramework = true }
    let link = gradings.link.map { field($0, of: base, .text) }
    let dates = gradings.dates.map { date in
      TrackSource.TrackDate(name: date.name, field: dateField(date, of: base))
    }
    let slots = dates.map { plan.kinds[base].fields[$0.field].slot }
    if let first = slots.first, !plan.sources[source].neededDays.contains(first) {
      plan.sources[source].neededDays.append(first)
    }
    return GradingsPlan(
      source: source,
      origin: TrackSource(
        kind: base, dates: dates, knownDate: gradings.knownBy, framework: framework, link: link),
      filter: filter(gradings.filter, of: source),
      known: gradings.known.map { slot($0, of: source, .any) },
      value: slot(gradings.value, of: source, demand),
      framework: framework.map { plan.kinds[base].fields[$0].slot },
      dates: slots, knownBy: gradings.knownBy, notGiven: notGiven(track))
  }

  /// The field of a date: one of its path under any name, else a new one.
  private mutating func dateField(_ date: DateDeclaration, of kind: Int) -> Int {
    let known = plan.kinds[kind].fields.firstIndex {
      plan.slots[$0.slot].path == date.at.path && plan.slots[$0.slot].demand == .date
    }
    return known ?? field(date.at, of: kind, .date, name: date.name)
  }

  // MARK: - Frameworks

  /// By framework, whether it does not give a track.
  private func notGiven(_ track: String) -> [Bool] {
    plan.declaration.frameworks.map { framework in
      framework.notGiven.contains { $0.name.isSpelt(track) }
    }
  }

  /// What a framework does not give must be a track of some kind.
  private mutating func checkNotGiven() {
    let tracks = plan.declaration.kinds.flatMap { $0.tracks.map(\.name) }
    for framework in plan.declaration.frameworks {
      for name in framework.notGiven where !tracks.contains(where: { $0.isSpelt(name.name) }) {
        tree.flaw(
          name.origin, "there is no track '\(name.name)'",
          suggestion: Spelling.nearest(to: name.name, among: tracks))
      }
    }
  }

  // MARK: - Joined tracks

  private mutating func join(_ place: Int, of kind: Int, _ declared: KindDeclaration) {
    let tracks = plan.kinds[kind].tracks
    guard let track = declared.tracks.first(where: { $0.name == tracks[place].name }),
      case .joined(let names) = track.content
    else { return }
    var parts: [Int] = []
    var scales: [Int] = []
    for name in names {
      guard let part = tracks.firstIndex(where: { $0.name.isSpelt(name.name) }) else {
        // One that is declared and has a flaw has been reported.
        if !declared.tracks.contains(where: { $0.name.isSpelt(name.name) }) {
          tree.flaw(
            name.origin, "there is no track '\(name.name)'",
            suggestion: Spelling.nearest(to: name.name, among: tracks.map(\.name)))
        }
        continue
      }
      guard let found = declared.scales(ofTrack: tracks[part].name) else {
        tree.flaw(name.origin, "only rated tracks can be joined, '\(name.name)' is none")
        continue
      }
      if parts.contains(part) {
        tree.flaw(name.origin, "the track '\(name.name)' stands twice")
        continue
      }
      parts.append(part)
      scales += found
    }
    if parts.isEmpty, names.isEmpty { tree.flaw(track.origin, "'joins' needs tracks") }
    guard !parts.isEmpty, let ladder = ladder(of: scales, at: track.origin) else { return }
    plan.kinds[kind].tracks[place].content = .joined(parts, ladder: ladder)
  }
}

extension KindDeclaration {
  /// The scales of a rated track; `nil` for any other.
  fileprivate func scales(ofTrack name: String) -> [Int]? {
    switch tracks.first(where: { $0.name == name })?.content {
    case .rated(_, let scales): scales
    case .undecided(_, let scales): scales.isEmpty ? nil : scales
    case .measured, .joined, nil: nil
    }
  }
}
