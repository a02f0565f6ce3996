import AnnalsModel

struct QuantifiedKernel: Kernel {
  init(_ test: QuantifiedTest, _ evaluator: Evaluator) {}

  func truth(of entity: Int) -> Truth { .notKnown }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: QuantifiedTest, _ entity: Int) -> UnknownReason? { nil }
}
