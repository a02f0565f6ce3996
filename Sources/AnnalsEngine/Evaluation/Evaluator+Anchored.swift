import AnnalsModel

struct AnchoredKernel: Kernel {
  init(_ test: AnchoredTest, _ evaluator: Evaluator) {}

  func truth(of entity: Int) -> Truth { .notKnown }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: AnchoredTest, _ entity: Int) -> UnknownReason? { nil }
}
