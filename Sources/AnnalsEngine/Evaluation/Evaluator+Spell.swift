import AnnalsModel

/// A maximal run of days in a set of grades.
struct Spell: Hashable, Sendable {
  /// The gradings that begin and, unless it is open, end it.
  var firstGrading: Int
  var endGrading: Int?
  var start: Int32

  /// The day of the grading that ends it, or on which its entity ends, or the horizon.
  var end: Int32

  /// Still in force on the horizon.
  var isOpen: Bool

  /// The first day on which it may have begun.
  var earliestStart: Int32

  /// Its beginning may not be in the data: it starts with the first grading of an entity, and
  /// nobody says that the data covers that day.
  var isStartHidden: Bool { earliestStart < start }
}

extension TrackView {
  /// The spell of `grades` that `grading` of `entity` lies in.
  func spell(at grading: Int, of grades: GradeSet, _ entity: Int) -> Spell {
    let gradings = visible(entity)
    var first = grading
    while first > gradings.lowerBound, grades.contains(codes[first - 1]) { first -= 1 }
    var next = grading + 1
    while next < gradings.upperBound, grades.contains(codes[next]) { next += 1 }
    let isLast = next == gradings.upperBound
    let limit = lives.end(of: entity)
    return Spell(
      firstGrading: first, endGrading: isLast ? nil : next, start: days[first],
      end: min(isLast ? horizon : days[next], limit), isOpen: isLast && limit > horizon,
      earliestStart: earliestStart(of: first, of: entity))
  }
}

/// `rating has been good for at least 2 years`: the spell in force is that long.
struct SpellKernel: Kernel {
  let test: SpellTest
  let view: TrackView

  init(_ test: SpellTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    guard let last = gradings.last else { return .notKnown }
    let code = view.codes[last]
    guard code < GradingCode.firstMissing else { return .notKnown }
    guard test.grades.contains(code) else { return .no }
    let spell = view.spell(at: last, of: test.grades, entity)
    if spell.start <= test.latestStart.number { return .yes }
    return mayReachBack(before: spell, of: entity) ? .notKnown : .no
  }

  /// Whether days before the data, or without a value, could make a spell one that is long
  /// enough.
  private func mayReachBack(before spell: Spell, of entity: Int) -> Bool {
    let gradings = view.visible(entity)
    var first = spell.firstGrading
    while first > gradings.lowerBound {
      let code = view.codes[first - 1]
      guard code >= GradingCode.firstMissing || test.grades.contains(code) else { break }
      first -= 1
    }
    return view.earliestStart(of: first, of: entity) <= test.latestStart.number
  }
}

extension SpellKernel {
  /// Why it cannot be told how long the spell in force has lasted.
  func reason(for entity: Int, track: String) -> UnknownReason {
    let gradings = view.visible(entity)
    guard let last = gradings.last else { return .hiddenStart(track: track) }
    let spell = view.spell(at: last, of: test.grades, entity)
    guard spell.firstGrading > gradings.lowerBound,
      let reason = GradingCode(rawValue: view.codes[spell.firstGrading - 1]).reason
    else { return .hiddenStart(track: track) }
    return .missing(track: track, reason)
  }
}
