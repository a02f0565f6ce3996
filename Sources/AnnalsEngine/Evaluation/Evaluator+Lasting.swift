import AnnalsModel

struct LastingKernel: Kernel {
  init(_ test: LastingTest, _ evaluator: Evaluator) {}

  func truth(of entity: Int) -> Truth { .notKnown }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: LastingTest, _ entity: Int) -> UnknownReason? { nil }
}
