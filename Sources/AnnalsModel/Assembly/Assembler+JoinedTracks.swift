extension Assembler {
  /// The gradings of several tracks in one, on the ladder over all of theirs.
  mutating func joined(_ planned: TrackPlan, _ parts: [Track], _ ladder: Int) -> Track? {
    var sources: [TrackSource] = []
    var maps: [[UInt8]] = []
    for part in parts {
      guard case .rated(let content) = part.content else {
        tree.flaw(planned.origin, "only rated tracks can be joined, '\(part.name)' is none")
        continue
      }
      let map = map(from: content.ladder, to: ladder)
      sources += part.sources.map { $0.limited(to: map) }
      maps.append(map)
    }
    let rated = parts.filter { if case .rated = $0.content { true } else { false } }
    let entities = (rated.first?.offsets.count ?? 1) - 1
    var builder = TrackBuilder(
      isMeasured: false, isJoined: true,
      gradings: rated.reduce(0) { $0 + $1.days.count + $1.superseded.count },
      entities: entities)
    let known = sources.map { knownDays($0) }
    // Tracks that draw on one list have one order, that of the list.
    let lists = sources.map { source in
      sources.firstIndex { $0.kind == source.kind } ?? 0
    }
    let lost = rated.map { Dictionary(grouping: $0.superseded) { $0.entity } }
    for entity in 0..<entities {
      for (index, part) in rated.enumerated() {
        for grading in part.gradings(of: entity, lost[index]) {
          var grading = grading
          if grading.code < GradingCode.firstMissing {
            grading.code = maps[index][Int(grading.code)]
          }
          grading.source = UInt8(truncatingIfNeeded: index)
          builder.add(grading)
        }
      }
      builder.endEntity {
        let source = Int($0.source)
        return TrackBuilder.Precedence(
          known: known[source][Int($0.origin)], list: lists[source], origin: $0.origin)
      }
    }
    var track = track(
      planned, builder, sources,
      .rated(RatedContent(codes: builder.allCodes, previous: builder.previous(), ladder: ladder)))
    if track.coverage == nil, rated.allSatisfy({ $0.coverage != nil }) {
      track.coverage = rated.compactMap(\.coverage).max()
    }
    return track
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
  /// All gradings of an entity, those that lost to another of their day too.
  fileprivate func gradings(of entity: Int, _ lost: [Int32: [SupersededGrading]])
    -> [TrackBuilder.Grading]
  {
    guard case .rated(let content) = content else { return [] }
    let kept = (Int(offsets[entity])..<Int(offsets[entity + 1])).map { index in
      TrackBuilder.Grading(
        day: days[index], code: content.codes[index], value: 0, origin: origins[index], source: 0)
    }
    guard let lost = lost[Int32(truncatingIfNeeded: entity)] else { return kept }
    let more = lost.map {
      TrackBuilder.Grading(day: $0.day, code: $0.code, value: 0, origin: $0.origin, source: 0)
    }
    return kept + more
  }
}
