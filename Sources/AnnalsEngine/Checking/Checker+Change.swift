import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating improved from inadequate since 2014 at least twice`
  mutating func check(_ change: Change) -> Filter? {
    if let measured = checkMeasuredChange(change) { return measured }
    let track = checkRated(change.track, verb: change.verb.rawValue)
    let window = checkWindow(change.window)
    guard let track else { return nil }
    let before = checkGrades(change.from, of: track)
    let after = checkGrades(change.to, of: track)
    guard let window, let before, let after else { return nil }
    let moves = Moves(change.verb, from: before, to: after, on: track.ladder)
    let evidence: StepEvidence = change.verb == .retained ? .retention : .change
    return filter(
      over: window,
      .steps(
        StepTest(
          track: track.index, moves: moves, window: window, evidence: evidence,
          manner: StepManner(change.manner))))
  }

  /// `rating became good since 2020 at least twice`
  mutating func check(_ arrival: Arrival) -> Filter? {
    let track = checkRated(arrival.track, verb: "became")
    let window = checkWindow(arrival.window)
    guard let track else { return nil }
    guard let grades = checkGrades(arrival.values, of: track), let window else { return nil }
    let moves = Moves(entering: grades, on: track.ladder)
    return filter(
      over: window,
      .steps(
        StepTest(
          track: track.index, moves: moves, window: window, evidence: .arrival,
          manner: StepManner(times: arrival.occurrences?.count))))
  }
}

extension StepManner {
  /// Only `improved` may be without falling back: the parser says so.
  fileprivate init(_ manner: Manner) {
    times = manner.occurrences?.count
    isInOneFramework = manner.isInOneFramework
    isWithoutFallingBack = manner.isWithoutFallingBack
  }
}
