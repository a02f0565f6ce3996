import AnnalsModel

/// The state of a track over a window, walked once: which days are in a set of grades and
/// which are not known.
struct StateWalk {
  /// The first and last day of the window in a state of the set.
  private(set) var firstSeen: Int32?
  private(set) var lastSeen: Int32?

  /// The last grading whose state of the set falls into the window.
  private(set) var lastGrading: Int?

  /// Whether some day of the window is in a known state outside the set.
  private(set) var hasOther = false

  /// Whether some day of the window has no known state.
  private(set) var hasUnknown = false

  /// Whether such a day could be in the set because a grading was not read.
  private(set) var hasNotRead = false

  /// Whether a grading without a date may be of the set, on a day of the window.
  private(set) var hasUndated = false

  init(_ view: TrackView, _ entity: Int, in window: DayRange, of grades: GradeSet) {
    let gradings = view.visible(entity)
    let (first, until) = (window.first.number, min(window.last.number, view.horizon))
    let last = min(until, view.lives.end(of: entity) &- 1)
    if last < until { hasUnknown = true }
    guard first <= last else { return }
    hasUndated = grades.meets(view.undatedGrades(of: entity))
    let begin = gradings.isEmpty ? Int32.max : view.days[gradings.lowerBound]
    if begin > first { hasUnknown = true }
    for grading in gradings {
      let from = max(view.days[grading], first)
      let until = min(view.lastDay(of: grading, among: gradings), last)
      guard from <= until else { continue }
      note(grading, of: view, from: from, until: until, grades: grades)
    }
  }

  private mutating func note(
    _ grading: Int, of view: TrackView, from: Int32, until: Int32, grades: GradeSet
  ) {
    let code = view.codes[grading]
    if grades.contains(code) {
      firstSeen = firstSeen ?? from
      lastSeen = until
      lastGrading = grading
    } else if code < GradingCode.firstMissing {
      hasOther = true
    } else {
      hasUnknown = true
      if grades.meets(view.readings(of: grading)) { hasNotRead = true }
    }
  }
}

/// Walks the states of one entity after another.
struct StateReader: Sendable {
  let view: TrackView
  let window: DayRange
  let grades: GradeSet

  init(_ view: TrackView, in window: DayRange, of grades: GradeSet) {
    self.view = view
    self.window = window
    self.grades = grades
  }

  func walk(_ entity: Int) -> StateWalk {
    StateWalk(view, entity, in: window, of: grades)
  }
}

/// `rating was ever inadequate`, `was never`, `was never known to be`.
struct EverKernel: Kernel {
  let quantifier: EverKind
  let states: StateReader

  init(_ test: EverTest, _ evaluator: Evaluator) {
    quantifier = test.quantifier
    states = StateReader(evaluator.view(test.track), in: test.window, of: test.grades)
  }

  func truth(of entity: Int) -> Truth {
    let walk = states.walk(entity)
    let isSeen = walk.firstSeen != nil
    return switch quantifier {
    case .ever: isSeen ? .yes : walk.hasNotRead || walk.hasUndated ? .notKnown : .no
    case .never: isSeen ? .no : walk.hasUnknown || walk.hasUndated ? .notKnown : .yes
    case .neverKnown: Truth(!isSeen)
    }
  }

  /// Whether it cannot be told only because a grading has no date.
  func isUndated(_ entity: Int) -> Bool {
    let walk = states.walk(entity)
    return walk.hasUndated && !(quantifier == .ever ? walk.hasNotRead : walk.hasUnknown)
  }
}

/// `rating was inadequate in 2016`: on some day of the window.
struct StateKernel: Kernel {
  let states: StateReader

  init(_ test: StateTest, _ evaluator: Evaluator) {
    states = StateReader(evaluator.view(test.track), in: test.window, of: test.grades)
  }

  func truth(of entity: Int) -> Truth {
    let walk = states.walk(entity)
    return walk.firstSeen != nil ? .yes : walk.hasUnknown ? .notKnown : .no
  }
}

/// `rating has been good since 2018`, `rating stayed good between 2015 and 2018`: on every
/// day of the window.
struct StandingKernel: Kernel {
  let states: StateReader

  init(_ test: StandingTest, _ evaluator: Evaluator) {
    states = StateReader(evaluator.view(test.track), in: test.window, of: test.grades)
  }

  func truth(of entity: Int) -> Truth {
    let walk = states.walk(entity)
    if walk.hasOther { return .no }
    return walk.hasUnknown ? .notKnown : Truth(walk.firstSeen != nil)
  }
}
