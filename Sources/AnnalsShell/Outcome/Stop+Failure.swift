import AnnalsEngine

extension Stop {
  /// How it is told that a run ended without an answer, and how the program ends.
  ///
  /// - Parameter deadline: what ended it, unless a person did.
  func failure(after deadline: Deadline?) -> Failure {
    switch self {
    case .cancelled: deadline?.failure ?? .cancelled
    case .limit(let limit, let maximum, let met):
      Failure(limit.refusal(of: met, above: maximum), about: nil, status: .stopped)
    }
  }
}

extension QuestionLimit {
  /// `this has 20 rows, more than --limit-rows 10`
  fileprivate func refusal(of met: Int, above maximum: Int) -> String {
    switch self {
    case .steps: "this takes up to \(met) steps, more than --limit-steps \(maximum)"
    case .rows: "this has at least \(met) rows, more than --limit-rows \(maximum)"
    case .memory:
      "this needs at least \(met) bytes of memory, more than --limit-memory \(maximum)"
    }
  }
}
