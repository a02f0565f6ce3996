import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating was graded inadequate since 2014`
  mutating func check(_ graded: Graded) -> Filter? {
    guard let parts = checkParts(graded.track, "was graded", graded.values, graded.window)
    else { return nil }
    return filter(
      over: parts.window,
      .graded(
        GradedTest(
          track: parts.track, grades: parts.grades, window: parts.window,
          times: graded.occurrences?.count)))
  }

  /// `rating was inadequate in 2016`
  mutating func check(_ state: State) -> Filter? {
    guard let parts = checkParts(state.track, "was", state.values, state.window) else {
      return nil
    }
    let seen = filter(
      over: parts.window,
      .state(StateTest(track: parts.track, grades: parts.grades, window: parts.window)))
    return state.sense == .affirmed ? seen : .not(seen)
  }

  /// `rating has been good since 2018`, `rating has been good for at least 2 years`
  mutating func check(_ standing: Standing) -> Filter? {
    let verb = standing.verb == .hasBeen ? "has been" : "stayed"
    switch standing.extent {
    case .window(let window):
      guard let parts = checkParts(standing.track, verb, standing.values, window) else {
        return nil
      }
      return filter(
        over: parts.window,
        .standing(StandingTest(track: parts.track, grades: parts.grades, window: parts.window)))
    case .atLeast(let duration):
      let start = checkLatestStart(duration)
      guard let parts = checkParts(standing.track, verb, standing.values, nil), let start
      else { return nil }
      return .spell(SpellTest(track: parts.track, grades: parts.grades, latestStart: start))
    }
  }

  /// `rating was ever inadequate since 2014`, `was never`, `was never known to be`
  mutating func check(_ ever: Ever) -> Filter? {
    let verb = ever.quantifier == .ever ? "was ever" : "was never"
    guard let parts = checkParts(ever.track, verb, ever.values, ever.window) else { return nil }
    var test = EverTest(
      track: parts.track, grades: parts.grades, window: parts.window, quantifier: .ever)
    switch ever.quantifier {
    case .ever: return filter(over: test.window, .ever(test))
    case .neverKnown:
      test.quantifier = .neverKnown
      return filter(over: test.window, .ever(test))
    case .never:
      test.quantifier = .never
      guard ever.window == nil else { return filter(over: test.window, .ever(test)) }
      guard let coverage = kind.tracks[parts.track].coverage else {
        reportOpenNever(ever, parts.track)
        return nil
      }
      test.window.first = coverage
      return filter(over: test.window, .ever(test))
    }
  }

  /// Without coverage `never` has no first day: offers one, and the closed form.
  private mutating func reportOpenNever(_ ever: Ever, _ track: Int) {
    let days = kind.tracks[track].days.min().map { Day(number: $0) }
    report(
      .neverNeedsWindow(
        track: kind.tracks[track].name, values: Printer().text(of: ever.values),
        year: (days ?? horizon).year), at: ever.range)
  }

  /// The track, the grades and the window that most conditions on states are made of.
  mutating func checkParts(
    _ name: Name, _ verb: String, _ values: ValueSet, _ window: Window?
  ) -> (track: Int, grades: GradeSet, window: DayRange)? {
    let track = checkRated(name, verb: verb)
    let days = checkWindow(window)
    guard let track, let grades = checkGrades(values, of: track), let days else { return nil }
    return (track.index, grades, days)
  }
}
