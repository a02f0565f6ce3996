import AnnalsModel

struct ComparedKernel: Kernel {
  init(_ test: ComparedTest, _ evaluator: Evaluator) {}

  func truth(of entity: Int) -> Truth { .notKnown }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: ComparedTest, _ entity: Int) -> UnknownReason? { nil }
}
