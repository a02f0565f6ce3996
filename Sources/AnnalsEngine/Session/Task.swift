package import AnnalsSyntax

/// What a checked statement comes to.
package enum Task: Sendable {
  /// A query: run it, show the answer.
  case answer(Plan)

  /// A check: run it, and compare how many rows there are.
  case expectation(Plan, ExpectedQuantity)

  /// `explain`: the statement in its canonical words, and its plan.
  case explanation(Plan, Explanation)

  /// `describe`
  case description(Name?)

  /// A definition: it is in the workspace now, and there is nothing to run.
  case definition
}
