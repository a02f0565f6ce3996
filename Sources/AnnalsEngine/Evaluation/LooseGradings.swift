import AnnalsModel

/// One grading outside its track, with both its days.
struct LooseGrading: Sendable {
  /// The day that the query dates it by.
  var day: Int32

  /// The day on which it became known; before every day where that is not in the data.
  var knownDay: Int32

  /// The row in its source's kind.
  var origin: Int32
  var source: UInt8

  /// Of a rated track the grading, of a measured one the missing value or none.
  var code: UInt8
  var value: Double

  /// The entity whose grading it was: another one where it is taken over.
  var entity: Int

  /// Whether another grading of its day won over it.
  var isSuperseded = false

  /// Whether it lacks the date that the query chose, and keeps its own.
  var keepsOwnDate: Bool
}

/// Every grading of a track, those that lost to another of their day too, by the date that a
/// query chose and with what was known on its day.
struct LooseGradings: Sendable {
  private let track: Track
  private let days: [[Int32]]

  /// The date that the query chose, of each source that has it beside its own.
  private let chosen: [[Int32]]
  private let known: [[Int32]]

  /// The list of each source, in the order in which the track names them.
  private let lists: [Int]
  private let viewpoint: Viewpoint
  private let inheritance: Inheritance?

  /// - Parameters:
  ///   - viewpoint: what lacks the date that it chose keeps its own; of what became known later
  ///     there is nothing.
  ///   - inheritance: whose gradings an entity takes over.
  init(
    _ track: Track, in model: Model, from viewpoint: Viewpoint, inheritance: Inheritance?
  ) {
    self.track = track
    self.viewpoint = viewpoint
    self.inheritance = inheritance
    days = track.sources.map { track.days(of: $0, datedBy: viewpoint.datedBy, in: model).numbers }
    chosen = track.sources.map { source in
      let date = track.date(of: source, datedBy: viewpoint.datedBy)
      return date == source.dates.first ? [] : model.kinds[source.kind].days(of: date?.field)
    }
    known = track.sources.map { $0.knownDays(in: model) }
    lists = track.sources.lists
  }

  /// The gradings of `entity` in order: by day; of one day the later known comes later, then that
  /// of the list that a joined track names later, then the later in the list, and the last of
  /// them wins.
  func gradings(of entity: Int) -> [LooseGrading] {
    var gradings = own(entity)
    for part in inheritance?.parts(of: entity) ?? [] {
      // Where nobody says when the successor began, its own first grading does.
      let end = min(part.end, gradings.map(\.day).min() ?? .max)
      gradings += own(part.entity).filter { $0.day < end }
    }
    gradings.sort { place(of: $0) < place(of: $1) }
    for index in gradings.indices.dropLast() where gradings[index].day == gradings[index + 1].day {
      gradings[index].isSuperseded = true
    }
    return gradings
  }

  /// What decides between two gradings.
  private func place(of grading: LooseGrading) -> (Int32, Int32, Int, Int32) {
    (grading.day, grading.knownDay, lists[Int(grading.source)], grading.origin)
  }

  private func own(_ entity: Int) -> [LooseGrading] {
    let rows = Int(track.offsets[entity])..<Int(track.offsets[entity + 1])
    var gradings = rows.map { row in
      let (code, value) = content(at: row)
      return loose(
        entity, origin: track.origins[row],
        source: track.sourceIndices.isEmpty ? 0 : track.sourceIndices[row], code: code,
        value: value)
    }
    for loser in losers(of: entity) {
      gradings.append(
        loose(
          entity, origin: loser.origin, source: loser.source, code: loser.code,
          value: loser.value))
    }
    gradings.removeAll { $0.day == Day.unknown.number }
    if let knownOn = viewpoint.knownOn { forget(&gradings, after: knownOn) }
    return gradings
  }

  /// Takes away what became known after a day. A grading that does not say when was not known
  /// before its own day; on that day and after it may or may not have been, until the day that the
  /// data speaks of.
  private func forget(_ gradings: inout [LooseGrading], after day: Day) {
    gradings.removeAll { ($0.knownDay == .min ? $0.day : $0.knownDay) > day.number }
    guard day < viewpoint.dataDay else { return }
    for index in gradings.indices where gradings[index].knownDay == .min {
      gradings[index].code = GradingCode.notRead
    }
  }

  /// The gradings of an entity that lost to another of their day.
  private func losers(of entity: Int) -> ArraySlice<SupersededGrading> {
    let all = track.superseded
    let first = all.partitioningIndex { Int($0.entity) >= entity }
    return all[first...].prefix { Int($0.entity) == entity }
  }

  private func content(at row: Int) -> (code: UInt8, value: Double) {
    switch track.content {
    case .rated(let rated): (rated.codes[row], 0)
    case .measured(let measured): (measured.missing[row], measured.values[row])
    }
  }

  private func loose(
    _ entity: Int, origin: Int32, source: UInt8, code: UInt8, value: Double
  ) -> LooseGrading {
    let (part, row) = (Int(source), Int(origin))
    let knownDay = row < known[part].count ? known[part][row] : Day.unknown.number
    return LooseGrading(
      day: row < days[part].count ? days[part][row] : Day.unknown.number,
      knownDay: knownDay == Day.unknown.number ? .min : knownDay,
      origin: origin, source: source, code: code, value: value, entity: entity,
      keepsOwnDate: row < chosen[part].count && chosen[part][row] == Day.unknown.number)
  }
}
