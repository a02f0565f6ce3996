import AnnalsModel

/// The gradings of a track that have no date: they are on no day of any view, and whoever asks
/// whether something ever was must know of them. What was published only after the day of knowing
/// is not there; an heir has those of the entities before it.
struct UndatedGradings: Sendable {
  /// In order of entity.
  private var gradings: [UndatedGrading] = []

  /// By source, when its gradings became known; empty where the query knows everything.
  private var known: [[Int32]] = []
  private var knownOn: Int32 = 0
  private var inheritance: Inheritance?

  init() {}

  init(_ track: Track, in model: Model, knownOn: Day?, _ inheritance: Inheritance?) {
    gradings = track.undated
    guard !gradings.isEmpty else { return }
    self.inheritance = inheritance
    guard let knownOn else { return }
    self.knownOn = knownOn.number
    known = track.sources.map { $0.knownDays(in: model) }
  }

  /// Calls `body` with each that is there of an entity or of those before it.
  func forEach(of entity: Int, _ body: (UndatedGrading) -> Void) {
    guard !gradings.isEmpty else { return }
    forEachOwn(of: entity, body)
    guard let inheritance else { return }
    for part in inheritance.parts(of: entity) { forEachOwn(of: part.entity, body) }
  }

  private func forEachOwn(of entity: Int, _ body: (UndatedGrading) -> Void) {
    var index = gradings.partitioningIndex { Int($0.entity) >= entity }
    while index < gradings.count, Int(gradings[index].entity) == entity {
      if isKnown(gradings[index]) { body(gradings[index]) }
      index += 1
    }
  }

  private func isKnown(_ grading: UndatedGrading) -> Bool {
    let (source, row) = (Int(grading.source), Int(grading.origin))
    guard source < known.count, row < known[source].count else { return true }
    let day = known[source][row]
    return day == Day.unknown.number || day <= knownOn
  }
}

extension TrackView {
  /// The grades that gradings of `entity` without a date may have.
  func undatedGrades(of entity: Int) -> GradeSet {
    var grades = GradeSet()
    undated.forEach(of: entity) { grading in
      grades.formUnion(readings(of: grading.code, from: Int(grading.source)))
    }
    return grades
  }
}
