extension Assembler {
  /// The tracks of a kind: first those with gradings of their own, then those that join them.
  ///
  /// Numbers take the most room, so measured tracks come before all others, and let go of the
  /// columns that they were made of.
  mutating func tracks(of kind: KindPlan, _ rows: [Int32]?) -> [Track] {
    var made: [Int: Track] = [:]
    layouts = []
    let isRated = { (index: Int) in kind.tracks[index].content.isRated }
    let order = kind.tracks.indices.filter { !isRated($0) } + kind.tracks.indices.filter(isRated)
    for index in order where !isCancelled() {
      made[index] = track(kind.tracks[index], kind, rows)
      release(kind.tracks[index])
    }
    for (index, planned) in kind.tracks.enumerated() {
      guard case .joined(let parts, let ladder) = planned.content else { continue }
      made[index] = joined(planned, parts.compactMap { made[$0] }, ladder)
    }
    return kind.tracks.indices.compactMap { made[$0] }
  }

  /// Lets go of the numbers of a track once nobody else needs them.
  private mutating func release(_ made: TrackPlan) {
    guard let gradings = made.content.gradings else { return }
    let slot = plan.merged[gradings.value]
    uses[slot, default: 0] -= 1
    if uses[slot] == 0 { reading.columns[slot].release() }
  }

  /// How many tracks, filters and fields need each slot.
  static func uses(_ plan: LoadPlan) -> [Int: Int] {
    let gradings = plan.kinds.flatMap(\.tracks).compactMap(\.content.gradings)
    let filters = gradings.flatMap(\.filter) + plan.kinds.flatMap(\.filter)
    let slots =
      gradings.map(\.value) + filters.map(\.slot) + plan.kinds.compactMap(\.key)
      + plan.kinds.flatMap(\.fields).map(\.slot)
    return Dictionary(slots.map { (plan.merged[$0], 1) }, uniquingKeysWith: +)
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
      if form == .flags {
        tree.flaw(planned.origin, "the values are true or false; a track has grades or numbers")
      }
      let content = MeasuredContent(values: [], missing: [], unit: nil, freshness: nil, better: nil)
      return measured(planned, gradings, content, kind, rows)
    case .joined:
      return nil
    }
  }

  /// The track of a layout.
  ///
  /// - Parameter lost: tells code and value of a grading that lost to another of its day.
  func track(
    _ planned: TrackPlan, _ layout: TrackLayout, _ sources: [TrackSource], _ content: TrackContent,
    lost: (TrackLayout.Lost) -> (code: UInt8, value: Double)
  ) -> Track {
    Track(
      name: planned.name, content: content, offsets: layout.offsets, days: layout.days,
      origins: layout.origins, sourceIndices: layout.parts, sources: sources,
      superseded: layout.lost.map { grading in
        let (code, value) = lost(grading)
        return SupersededGrading(
          entity: grading.entity, day: grading.day, code: code, value: value,
          origin: grading.origin, source: grading.part)
      }, coverage: planned.coverage)
  }
}
