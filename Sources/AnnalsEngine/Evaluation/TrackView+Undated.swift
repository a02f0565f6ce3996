import AnnalsModel

extension TrackView {
  /// The grades that gradings of `entity` without a date may have.
  func undatedGrades(of entity: Int) -> GradeSet {
    undated.isEmpty ? GradeSet() : undated[entity]
  }

  /// Notes the gradings that have no date: they are on no day of any view, and whoever asks
  /// whether something ever was must know of them. What was published only after the day of
  /// knowing is not there; an heir has those of the entities before it.
  mutating func noteUndated(
    of track: Track, in model: Model, knownOn: Day?, inheritance: Inheritance?
  ) {
    guard !track.undated.isEmpty else { return }
    var own = [GradeSet](repeating: GradeSet(), count: track.offsets.count - 1)
    let known = knownOn == nil ? [] : track.sources.map { $0.knownDays(in: model) }
    for grading in track.undated {
      let (source, row) = (Int(grading.source), Int(grading.origin))
      if let knownOn, row < known[source].count, known[source][row] != Day.unknown.number,
        known[source][row] > knownOn.number
      {
        continue
      }
      own[Int(grading.entity)].formUnion(readings(of: grading.code, from: source))
    }
    undated = own
    guard let inheritance else { return }
    for entity in undated.indices {
      for part in inheritance.parts(of: entity) { undated[entity].formUnion(own[part.entity]) }
    }
  }
}
