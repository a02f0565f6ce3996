import AnnalsModel

extension TrackColumns {
  /// The track by its default date, with everything known.
  private init(_ track: Track, lives: Lifetimes, horizon: Day) {
    self.init(
      offsets: track.offsets, days: track.days, codes: [], previous: [], values: [],
      missing: [], origins: track.origins, sourceIndices: track.sourceIndices,
      sourceGrades: track.sources.map { GradeSet(bits: $0.grades) }, contested: [],
      coverage: track.coverage?.number ?? .max, lives: lives, horizon: horizon.number)
    switch track.content {
    case .rated(let rated):
      codes = rated.codes
      previous = rated.previous
    case .measured(let measured):
      values = measured.values
      missing = measured.missing
    }
    contested = track.superseded.compactMap { contestedGrading(with: $0) }.sorted()
  }

  private func contestedGrading(with loser: SupersededGrading) -> Int? {
    let entity = Int(loser.entity)
    let gradings = Int(offsets[entity])..<Int(offsets[entity + 1])
    return gradings.first { days[$0] == loser.day }
  }

  /// The track ordered by another of its dates, without what was published later, or with
  /// what went before.
  ///
  /// - Parameters:
  ///   - viewpoint: with a chosen date or a day of knowing; what lacks that date keeps its own.
  ///   - inheritance: whose gradings an entity takes over.
  ///   - lives: how long entities are in a state at most.
  init(
    _ track: Track, in model: Model, from viewpoint: Viewpoint, inheritance: Inheritance?,
    lives: Lifetimes
  ) {
    guard viewpoint.datedBy != nil || viewpoint.knownOn != nil || inheritance != nil else {
      self.init(track, lives: lives, horizon: viewpoint.horizon)
      undated = UndatedGradings(track, in: model, knownOn: nil, nil)
      return
    }
    let loose = LooseGradings(track, in: model, from: viewpoint, inheritance: inheritance)
    self.init(
      offsets: [0], days: [], codes: [], previous: [], values: [], missing: [], origins: [],
      sourceIndices: [], sourceGrades: track.sources.map { GradeSet(bits: $0.grades) },
      contested: [], coverage: track.coverage?.number ?? .max, lives: lives,
      horizon: viewpoint.horizon.number)
    for entity in 0..<(track.offsets.count - 1) {
      append(
        loose.gradings(of: entity), of: entity, isJoined: !track.sourceIndices.isEmpty,
        content: track.content)
    }
    undated = UndatedGradings(track, in: model, knownOn: viewpoint.knownOn, inheritance)
  }

  /// Appends an entity: of several gradings on one day the last one wins.
  private mutating func append(
    _ gradings: [LooseGrading], of entity: Int, isJoined: Bool, content: TrackContent
  ) {
    var lastKnown = GradingCode.none
    for (index, grading) in gradings.enumerated() where !grading.isSuperseded {
      if index > 0, gradings[index - 1].day == grading.day { contested.append(days.count) }
      if grading.entity != entity, forebears[entity]?.contains(grading.entity) != true {
        forebears[entity, default: []].append(grading.entity)
      }
      if grading.keepsOwnDate { keptDates.append(KeptDate(entity: entity, day: grading.day)) }
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
