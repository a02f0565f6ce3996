import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `transitions of rating for councils since 2018 as percent`
  mutating func check(_ transitions: Transitions) -> Plan? {
    let tracks = [transitions.track]
    guard let told = checkTold(transitions.subjects, tracks, transitions.clauses) else {
      return nil
    }
    var isPercent = false
    for clause in transitions.clauses {
      switch clause {
      case .percent: isPercent = true
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: break
      case .condition: reportCondition(clause, on: transitions.subjects)
      case .show, .order, .grouping, .limit:
        report(
          .set(.clauseDoesNotFit(clause.words, statement: "transitions")), at: clause.range)
      }
    }
    let track = checkRated(transitions.track, verb: "transitions")
    guard let window = checkFixedWindow(transitions.window), let track, told, isSound else {
      return nil
    }
    let output = TransitionsOutput(track: track.index, window: window, isPercent: isPercent)
    return plan(nil, .transitions(output), nil)
  }
}
