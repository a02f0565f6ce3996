import AnnalsModel

extension Track {
  /// The scale, then the gradings; `nil` for a measured track.
  func ratedEntry(of kind: Kind, in model: Model) -> Outline.Entry? {
    guard case .rated(let rated) = content else { return nil }
    let tally = TrackTally(self, in: model)
    let counts = [tally.wholeSentence("grading", "gradings", of: kind)]
    return Outline.Entry(
      name, [model.ladder(rated.ladder)?.inWords, (counts + tally.origins).joined(separator: "; ")])
  }

  /// The unit and what it means, then the readings; `nil` for a rated track.
  func measuredEntry(of kind: Kind, in model: Model, _ today: Day) -> Outline.Entry? {
    guard case .measured(let measured) = content else { return nil }
    let tally = TrackTally(self, in: model)
    let counts = [tally.wholeSentence("reading", "readings", of: kind)]
    let rules = measured.rules + [measured.staleness(tally, today)].compactMap { $0 }
    return Outline.Entry(
      name,
      [
        rules.isEmpty ? nil : rules.joined(separator: ", "),
        (counts + tally.origins).joined(separator: "; "),
      ])
  }
}

extension TrackTally {
  /// Which dates there are, and which frameworks.
  var origins: [String] {
    [
      dates.isEmpty ? nil : "dated by \(dates.joined(separator: " or "))",
      frameworks.isEmpty ? nil : "by \(frameworks.joined(separator: ", "))",
    ].compactMap { $0 }
  }
}

extension MeasuredContent {
  /// `in cases`, `lower is better`, `stale after 18 months`
  var rules: [String] {
    [
      unit.map { "in \($0.name)" },
      better?.inWords,
      freshness.map { "stale after \($0.inWords)" },
    ].compactMap { $0 }
  }

  /// Said when even the last reading counts no more, since every question would then come to
  /// "not known".
  func staleness(_ tally: TrackTally, _ today: Day) -> String? {
    guard let freshness, let last = tally.days?.last, freshness.end(of: last) < today else {
      return nil
    }
    return "every figure is stale on \(today.inWords)"
  }
}
