import AnnalsEngine

extension Stop {
  /// How it is told that a run ended without an answer, and how the program ends.
  ///
  /// - Parameter deadline: what ended it, unless a person did.
  func failure(after deadline: Deadline?) -> Failure {
    switch self {
    case .cancelled: deadline?.failure ?? .cancelled
    }
  }
}
