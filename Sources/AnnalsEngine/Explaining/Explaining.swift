import AnnalsModel

/// A query that is to be explained, with everything looked up.
package struct Explaining: Sendable {
  package var sentence: String
  package var isAnalysed: Bool

  /// The day the query looks from.
  var horizon: Day
  var steps: [PlannedStep]

  /// What is explained.
  var plan: Plan
}

/// A step that has not been run.
struct PlannedStep: Sendable {
  var depth: Int
  var words: String
  var estimated: Int

  /// Of the query that the step is part of, with the step as its condition; without one what
  /// the query lists. `nil` where there is nothing to count.
  var plan: Plan?
}

extension Session {
  /// Counts the steps of a query, if that was asked for.
  package func explain(
    _ explaining: Explaining, those: EntitySet? = nil,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> Explained {
    var steps: [ExplainedStep] = []
    for step in explaining.steps {
      var shown = ExplainedStep(
        depth: step.depth, words: step.words, estimated: step.estimated, actual: nil)
      if explaining.isAnalysed, let plan = step.plan {
        shown.actual = try count(plan, those: those, isCancelled: isCancelled)
      }
      steps.append(shown)
    }
    return Explained(
      sentence: explaining.sentence, asOf: explaining.horizon,
      isAnalysed: explaining.isAnalysed, steps: steps)
  }

  private func count(
    _ plan: Plan, those: EntitySet?, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> ExplainedCount {
    let runner = try runner(of: plan, those: those, isCancelled: isCancelled)
    let sorting = try runner.sort()
    return ExplainedCount(
      yes: sorting.yes.count, no: sorting.no, notKnown: sorting.notKnown.count)
  }
}
