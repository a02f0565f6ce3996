import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating improved from inadequate since 2014`
  mutating func check(_ change: Change) -> Filter? {
    if let measured = checkMeasuredChange(change) { return measured }
    let track = checkRated(change.track, verb: change.verb.word)
    let window = checkWindow(change.window)
    guard let track else { return nil }
    let before = checkGrades(change.from, of: track)
    let after = checkGrades(change.to, of: track)
    guard let window, let before, let after else { return nil }
    let moves = Moves(change.verb, from: before, to: after, on: track.ladder)
    let evidence: StepEvidence = change.verb == .retained ? .retention : .change
    return filter(
      over: window,
      .steps(StepTest(track: track.index, moves: moves, window: window, evidence: evidence)))
  }

  /// `rating became good since 2020`
  mutating func check(_ arrival: Arrival) -> Filter? {
    let track = checkRated(arrival.track, verb: "became")
    let window = checkWindow(arrival.window)
    guard let track else { return nil }
    guard let grades = checkGrades(arrival.values, of: track), let window else { return nil }
    let moves = Moves(entering: grades, on: track.ladder)
    return filter(
      over: window,
      .steps(StepTest(track: track.index, moves: moves, window: window, evidence: .arrival)))
  }
}

extension ChangeVerb {
  /// As queries write it.
  fileprivate var word: String {
    switch self {
    case .improved: "improved"
    case .declined: "declined"
    case .changed: "changed"
    case .retained: "retained"
    }
  }
}
