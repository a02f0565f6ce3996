extension Assembler {
  /// The tracks of a kind: first those with gradings of their own, then those that join them.
  mutating func tracks(of kind: KindPlan, _ rows: [Int32]?) -> [Track] {
    var made: [Int: Track] = [:]
    for (index, planned) in kind.tracks.enumerated() where !isCancelled() {
      made[index] = track(planned, kind, rows)
    }
    for (index, planned) in kind.tracks.enumerated() {
      guard case .joined(let parts, let ladder) = planned.content else { continue }
      made[index] = joined(planned, parts.compactMap { made[$0] }, ladder)
    }
    return kind.tracks.indices.compactMap { made[$0] }
  }

  private mutating func track(_ planned: TrackPlan, _ kind: KindPlan, _ rows: [Int32]?) -> Track? {
    switch planned.content {
    case .rated(let gradings, let ladder):
      return rated(planned, gradings, ladder, kind, rows)
    case .measured(let gradings, let unit, let better, let fresh):
      let content = MeasuredContent(
        values: [], missing: [], unit: unit, freshness: fresh, better: better)
      return measured(planned, gradings, content, kind, rows)
    case .undecided(let gradings, let ladder):
      let form = reading.columns[plan.merged[gradings.value]].form
      if form == .texts, let ladder { return rated(planned, gradings, ladder, kind, rows) }
      if form == .texts, reading.lists[gradings.source].count > 0 {
        let isTable = reading.lists[gradings.source].isTable
        tree.flaw(
          planned.origin,
          isTable
            ? "the cells of a table are texts; a rated track needs a 'scale', a measured one a 'unit'"
            : "the values are texts; a rated track needs a 'scale'")
      }
      let content = MeasuredContent(values: [], missing: [], unit: nil, freshness: nil, better: nil)
      return measured(planned, gradings, content, kind, rows)
    case .joined:
      return nil
    }
  }

  // MARK: - Gradings

  /// Walks over the gradings of a track, entity by entity, and lets somebody give each a code
  /// and a value.
  mutating func build(
    _ gradings: GradingsPlan, _ rows: [Int32]?, isMeasured: Bool,
    value: (Int) -> (code: UInt8, value: Double)
  ) -> TrackBuilder {
    let list = reading.lists[gradings.source]
    let taken = RowFilter(gradings.filter, plan, reading).rows(of: list.count)
    var builder = TrackBuilder(
      isMeasured: isMeasured, isJoined: false, gradings: taken?.count ?? list.count,
      entities: list.starts.count)
    let dates = gradings.dates.map { plan.merged[$0] }
    let days = reading.columns[dates[0]].days
    let known = reading.columns[dates[gradings.knownBy]].days
    var undated: [Int32] = []
    // Records and entities both rise, so one walk over the taken records is enough.
    var next = 0
    let entities = rows?.count ?? max(0, list.starts.count - 1)
    for entity in 0..<entities {
      let record = rows.map { Int($0[entity]) } ?? entity
      let end = Int(list.starts[record + 1])
      var row = Int(list.starts[record])
      if let taken { while next < taken.count, Int(taken[next]) < row { next += 1 } }
      while true {
        if let taken {
          guard next < taken.count else { break }
          row = Int(taken[next])
        }
        guard row < end else { break }
        next += 1
        if days[row] == Day.unknown.number {
          undated.append(Int32(truncatingIfNeeded: row))
        } else {
          let (code, value) = value(row)
          builder.add(
            TrackBuilder.Grading(
              day: days[row], code: code, value: value, origin: Int32(truncatingIfNeeded: row),
              source: 0))
        }
        row += 1
      }
      builder.endEntity {
        TrackBuilder.Precedence(known: known[Int($0.origin)], list: 0, origin: $0.origin)
      }
    }
    reportUndated(undated, date: dates[0], source: gradings.source)
    return builder
  }

  private mutating func reportUndated(_ rows: [Int32], date: Int, source: Int) {
    guard !rows.isEmpty else { return }
    var places: [Int32: Int] = [:]
    for undated in reading.lists[source].undated where undated.column == date {
      places[undated.row] = undated.position
    }
    // A date that could not be read has a report of its own.
    let oddities = Dictionary(
      reading.columns[date].oddities.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      if let oddity = oddities[row] {
        reportOnce(
          slot: date, row: row, oddity.message ?? "more values that are no dates",
          at: oddity.position)
      } else {
        reportOnce(
          slot: date, row: row, "undated: what is dated by this is on no track", at: places[row])
      }
    }
  }

  func track(
    _ planned: TrackPlan, _ builder: borrowing TrackBuilder, _ sources: [TrackSource],
    _ content: TrackContent
  ) -> Track {
    Track(
      name: planned.name, content: content, offsets: builder.offsets, days: builder.allDays,
      origins: builder.allOrigins, sourceIndices: builder.allSources, sources: sources,
      superseded: builder.superseded, coverage: planned.coverage)
  }
}
