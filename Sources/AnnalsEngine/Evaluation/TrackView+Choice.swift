import AnnalsModel

extension TrackView {
  /// The track by its default date, with everything known.
  init(_ track: Track, horizon: Day) {
    self.init(
      offsets: track.offsets, days: track.days, codes: [], previous: [], values: [],
      missing: [], origins: track.origins, sourceIndices: track.sourceIndices, contested: [],
      horizon: horizon.number)
    switch track.content {
    case .rated(let rated):
      codes = rated.codes
      previous = rated.previous
    case .measured(let measured):
      values = measured.values
      missing = measured.missing
    }
    contested = track.superseded.compactMap { contestedGrading(with: $0) }
  }

  private func contestedGrading(with loser: SupersededGrading) -> Int? {
    let entity = Int(loser.entity)
    let gradings = Int(offsets[entity])..<Int(offsets[entity + 1])
    return gradings.first { days[$0] == loser.day }
  }
}

/// One grading while a track is put in another order.
private struct LooseGrading {
  var day: Int32
  var knownDay: Int32
  var origin: Int32
  var source: UInt8
  var code: UInt8
  var value: Double
}

extension TrackView {
  /// The track ordered by another of its dates, or without what was published later.
  ///
  /// - Parameters:
  ///   - dateName: the date chosen with `dated by`; sources without it keep their default.
  ///   - knownOn: gradings known only later do not exist.
  init(
    _ track: Track, in model: Model, datedBy dateName: String?, knownOn: Day?, horizon: Day
  ) {
    guard dateName != nil || knownOn != nil else {
      self.init(track, horizon: horizon)
      return
    }
    let reader = SourceDates(track, in: model, datedBy: dateName)
    self.init(
      offsets: [0], days: [], codes: [], previous: [], values: [], missing: [], origins: [],
      sourceIndices: [], contested: [], horizon: horizon.number)
    var losers = track.superseded[...]
    for entity in 0..<(track.offsets.count - 1) {
      var gradings = reader.gradings(of: entity, losers: &losers)
      if let knownOn { gradings.removeAll { $0.knownDay > knownOn.number } }
      gradings.removeAll { $0.day == Day.unknown.number }
      gradings.sort { ($0.day, $0.knownDay, $0.origin) < ($1.day, $1.knownDay, $1.origin) }
      append(gradings, isJoined: !track.sourceIndices.isEmpty, content: track.content)
    }
  }

  /// Appends an entity: of several gradings on one day the last one wins.
  private mutating func append(
    _ gradings: [LooseGrading], isJoined: Bool, content: TrackContent
  ) {
    var lastKnown = GradingCode.none
    for (index, grading) in gradings.enumerated() {
      let next = index + 1
      if next < gradings.count, gradings[next].day == grading.day { continue }
      if index > 0, gradings[index - 1].day == grading.day { contested.append(days.count) }
      days.append(grading.day)
      origins.append(grading.origin)
      if isJoined { sourceIndices.append(grading.source) }
      switch content {
      case .rated:
        codes.append(grading.code)
        previous.append(lastKnown)
        if grading.code < GradingCode.firstMissing { lastKnown = grading.code }
      case .measured:
        values.append(grading.value)
        missing.append(grading.code)
      }
    }
    offsets.append(Int32(truncatingIfNeeded: days.count))
  }
}

/// Reads the chosen date and the date of publication of a track's gradings.
private struct SourceDates {
  private let track: Track
  private let chosen: [[Int32]]
  private let known: [[Int32]]

  init(_ track: Track, in model: Model, datedBy dateName: String?) {
    self.track = track
    chosen = track.sources.map { source in
      let named = source.dates.first { $0.name == dateName } ?? source.dates.first
      return Self.days(of: named?.field, source.kind, in: model)
    }
    known = track.sources.map { source in
      let date = source.knownDate < source.dates.count ? source.dates[source.knownDate] : nil
      return Self.days(of: date?.field, source.kind, in: model)
    }
  }

  private static func days(of field: Int?, _ kind: Int, in model: Model) -> [Int32] {
    guard let field, case .days(let column) = model.kinds[kind].fields[field].column else {
      return []
    }
    return column.numbers
  }

  /// Every grading of `entity`, those that lost to another of their day too.
  func gradings(of entity: Int, losers: inout ArraySlice<SupersededGrading>) -> [LooseGrading] {
    let rows = Int(track.offsets[entity])..<Int(track.offsets[entity + 1])
    var gradings = rows.map { row in
      let (code, value) = content(at: row)
      return loose(
        origin: track.origins[row],
        source: track.sourceIndices.isEmpty ? 0 : track.sourceIndices[row], code: code,
        value: value)
    }
    while let loser = losers.first, Int(loser.entity) <= entity {
      losers.removeFirst()
      guard Int(loser.entity) == entity else { continue }
      gradings.append(
        loose(origin: loser.origin, source: loser.source, code: loser.code, value: loser.value))
    }
    return gradings
  }

  private func content(at row: Int) -> (code: UInt8, value: Double) {
    switch track.content {
    case .rated(let rated): (rated.codes[row], 0)
    case .measured(let measured): (measured.missing[row], measured.values[row])
    }
  }

  private func loose(origin: Int32, source: UInt8, code: UInt8, value: Double) -> LooseGrading {
    let (part, row) = (Int(source), Int(origin))
    return LooseGrading(
      day: row < chosen[part].count ? chosen[part][row] : Day.unknown.number,
      knownDay: row < known[part].count ? known[part][row] : Day.unknown.number,
      origin: origin, source: source, code: code, value: value)
  }
}
