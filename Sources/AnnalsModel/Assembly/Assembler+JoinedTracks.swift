extension Assembler {
  /// The gradings of several tracks in one, on the ladder over all of theirs.
  mutating func joined(_ planned: TrackPlan, _ parts: [Track], _ ladder: Int) -> Track? {
    var sources: [TrackSource] = []
    var rated: [(track: Track, content: RatedContent, map: [UInt8])] = []
    for part in parts {
      guard case .rated(let content) = part.content else {
        tree.flaw(planned.origin, "only rated tracks can be joined, '\(part.name)' is none")
        continue
      }
      let map = map(from: content.ladder, to: ladder)
      sources += part.sources.map { $0.limited(to: map) }
      rated.append((part, content, map))
    }
    let layout = joinedLayout(rated.map(\.track), sources)
    let codes = rated.map { part, content, map in
      part.codesByRecord(
        content, mapped: map,
        records: reading.lists[plan.kinds[part.sources[0].kind].source].count)
    }
    let own = zip(layout.parts, layout.origins).map { codes[Int($0)][Int($1)] }
    var track = track(
      planned, layout, sources,
      .rated(RatedContent(codes: own, previous: layout.previous(own), ladder: ladder))
    ) { (codes[Int($0.part)][Int($0.origin)], 0) }
    track.undated = joinedUndated(rated.map { ($0.track, $0.map) })
    if track.coverage == nil, rated.allSatisfy({ $0.track.coverage != nil }) {
      track.coverage = rated.compactMap(\.track.coverage).max()
    }
    return track
  }

  /// The gradings of all parts in one order.
  private func joinedLayout(_ parts: [Track], _ sources: [TrackSource]) -> TrackLayout {
    let entities = (parts.first?.offsets.count ?? 1) - 1
    let known = sources.map { knownDays($0) }
    let lists = sources.lists
    let lost = parts.map { Dictionary(grouping: $0.superseded) { $0.entity } }
    return TrackLayoutWriter.layout(
      gradings: parts.reduce(0) { $0 + $1.days.count + $1.superseded.count }, entities: entities,
      isJoined: true
    ) { writer in
      for entity in 0..<entities {
        var candidates: [TrackLayoutWriter.Candidate] = []
        for (index, part) in parts.enumerated() {
          for (day, origin) in part.gradings(of: entity, lost[index]) {
            candidates.append(
              TrackLayoutWriter.Candidate(
                day: day, known: known[index][Int(origin)], list: lists[index], origin: origin,
                part: UInt8(truncatingIfNeeded: index)))
          }
        }
        writer.append(candidates)
        writer.endEntity()
      }
    }
  }

  /// The gradings without a date of all parts, in order of entity, part by part.
  private func joinedUndated(_ parts: some Sequence<(Track, [UInt8])>) -> [UndatedGrading] {
    var undated: [UndatedGrading] = []
    for (index, (part, map)) in parts.enumerated() {
      undated += part.undated.map { grading in
        var grading = grading
        grading.source = UInt8(truncatingIfNeeded: index)
        if grading.code < GradingCode.firstMissing { grading.code = map[Int(grading.code)] }
        return grading
      }
    }
    return undated.sorted { ($0.entity, $0.source, $0.origin) < ($1.entity, $1.source, $1.origin) }
  }

  /// The grades of one ladder as grades of another that has all of them.
  private func map(from: Int, to: Int) -> [UInt8] {
    plan.ladders[from].labels.map { label in
      plan.ladders[to].grade(spelt: label) ?? GradingCode(.notRead).rawValue
    }
  }

  private func knownDays(_ source: TrackSource) -> [Int32] {
    let field = plan.kinds[source.kind].fields[source.dates[source.knownDate].field]
    return reading.columns[plan.merged[field.slot]].days
  }
}

extension TrackSource {
  /// The same with the grades of the track that it was of, as those of a joined one.
  fileprivate func limited(to grades: [UInt8]) -> TrackSource {
    var source = self
    source.grades = grades.reduce(0) { $1 < GradingCode.firstMissing ? $0 | 1 << UInt64($1) : $0 }
    return source
  }
}

extension Track {
  /// Days and records of all gradings of an entity, those that lost to another of their day too.
  fileprivate func gradings(of entity: Int, _ lost: [Int32: [SupersededGrading]])
    -> [(day: Int32, origin: Int32)]
  {
    let kept = (Int(offsets[entity])..<Int(offsets[entity + 1])).map { (days[$0], origins[$0]) }
    guard let lost = lost[Int32(truncatingIfNeeded: entity)] else { return kept }
    return kept + lost.map { ($0.day, $0.origin) }
  }

  /// The grading codes of another ladder, by record of the list that they come from.
  fileprivate func codesByRecord(_ content: RatedContent, mapped map: [UInt8], records: Int)
    -> [UInt8]
  {
    var codes = [UInt8](repeating: GradingCode.none, count: records)
    func mapped(_ code: UInt8) -> UInt8 { code < GradingCode.firstMissing ? map[Int(code)] : code }
    for (origin, code) in zip(origins, content.codes) { codes[Int(origin)] = mapped(code) }
    for grading in superseded { codes[Int(grading.origin)] = mapped(grading.code) }
    return codes
  }
}
