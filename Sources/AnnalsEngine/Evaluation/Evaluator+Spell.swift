import AnnalsModel

/// A maximal run of days in a set of grades.
struct Spell: Hashable, Sendable {
  /// The gradings that begin and, unless it is open, end it.
  var firstGrading: Int
  var endGrading: Int?
  var start: Int32

  /// The day of the grading that ends it, or the horizon.
  var end: Int32

  /// Still in force on the horizon.
  var isOpen: Bool { endGrading == nil }

  /// Its beginning is not in the data: it starts with the first grading of an entity, and
  /// nobody says that the data covers that day.
  var isStartHidden: Bool
}

extension TrackView {
  /// The spell of `grades` that `grading` lies in.
  ///
  /// - Parameter coverage: from this day on every grading is in the data.
  func spell(
    at grading: Int, of grades: GradeSet, among gradings: Range<Int>, coverage: Day?
  ) -> Spell {
    var first = grading
    while first > gradings.lowerBound, grades.contains(codes[first - 1]) { first -= 1 }
    var next = grading + 1
    while next < gradings.upperBound, grades.contains(codes[next]) { next += 1 }
    let isOpen = next == gradings.upperBound
    let isCovered = coverage.map { $0.number <= days[first] } ?? false
    return Spell(
      firstGrading: first, endGrading: isOpen ? nil : next, start: days[first],
      end: isOpen ? horizon : days[next],
      isStartHidden: first == gradings.lowerBound && !isCovered)
  }
}

/// `rating has been good for at least 2 years`: the spell in force is that long.
struct SpellKernel: Kernel {
  let test: SpellTest
  let view: TrackView
  let coverage: Day?

  init(_ test: SpellTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    coverage = evaluator.kind.tracks[test.track].coverage
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    guard let last = gradings.last else { return .notKnown }
    let code = view.codes[last]
    guard code < GradingCode.firstMissing else { return .notKnown }
    guard test.grades.contains(code) else { return .no }
    let spell = view.spell(at: last, of: test.grades, among: gradings, coverage: coverage)
    if spell.start <= test.latestStart.number { return .yes }
    return spell.isStartHidden || mayReachBack(before: spell, among: gradings) ? .notKnown : .no
  }

  /// Whether days without a value before a spell could make it one that is long enough.
  func mayReachBack(before spell: Spell, among gradings: Range<Int>) -> Bool {
    var first = spell.firstGrading
    while first > gradings.lowerBound {
      let code = view.codes[first - 1]
      guard code >= GradingCode.firstMissing || test.grades.contains(code) else { break }
      first -= 1
    }
    guard first < spell.firstGrading else { return false }
    if view.days[first] <= test.latestStart.number { return true }
    let isCovered = coverage.map { $0.number <= view.days[first] } ?? false
    return first == gradings.lowerBound && !isCovered
  }
}

extension SpellKernel {
  /// Why it cannot be told how long the spell in force has lasted.
  func reason(for entity: Int, track: String) -> UnknownReason {
    let gradings = view.visible(entity)
    guard let last = gradings.last else { return .hiddenStart(track: track) }
    let spell = view.spell(at: last, of: test.grades, among: gradings, coverage: coverage)
    guard spell.firstGrading > gradings.lowerBound,
      let reason = GradingCode(rawValue: view.codes[spell.firstGrading - 1]).reason
    else { return .hiddenStart(track: track) }
    return .missing(track: track, reason)
  }
}
