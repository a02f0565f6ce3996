import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `headline was inadequate then directly good within 3 years`
  mutating func check(_ sequence: Sequence) -> Filter? {
    let track = checkRated(sequence.track, verb: "then")
    let window = checkWindow(sequence.window)
    guard let within = checkWithin(sequence.within), let track else { return nil }
    let steps = sequence.steps.compactMap { step in
      checkGrades(step.values, of: track).map { SequenceLink(grades: $0, isDirect: step.isDirect) }
    }
    guard let window, steps.count == sequence.steps.count, !steps.isEmpty else { return nil }
    return filter(
      over: window,
      .sequence(
        SequenceTest(
          track: track.index, steps: steps, window: window, within: within,
          isInOneFramework: sequence.isInOneFramework)))
  }
}
