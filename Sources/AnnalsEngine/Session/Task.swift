package import AnnalsSyntax

/// What a checked statement comes to.
package enum Task: Sendable {
  /// A query: run it, show the answer.
  case answer(Plan)

  /// A check as it was written: run its plan, and compare how many rows there are.
  case expectation(Plan, Expected)

  /// `explain`: the statement in its canonical words, and its plan.
  case explanation(Explaining)

  /// `describe`
  case description(Name?)

  /// A definition: it is in the workspace now, and there is nothing to run.
  case definition
}

extension Task {
  /// Index into `Model.kinds` of what `those` are after it; `nil` when they stay what they were.
  package var thoseKind: Int? {
    guard case .answer(let plan) = self else { return nil }
    return switch plan.output {
    case .list: plan.kind
    case .groups, .history, .transitions: nil
    }
  }

  /// Whether it is answered with rows, and not with words.
  package var isQuery: Bool {
    if case .answer = self { true } else { false }
  }

  /// Whether it has something to show.
  package var isShown: Bool {
    switch self {
    case .answer, .expectation, .explanation, .description: true
    case .definition: false
    }
  }
}
