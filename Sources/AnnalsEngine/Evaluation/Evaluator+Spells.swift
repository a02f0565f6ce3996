import AnnalsModel

struct SpellsKernel: Kernel {
  init(_ test: SpellsTest, _ evaluator: Evaluator) {}

  func truth(of entity: Int) -> Truth { .notKnown }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: SpellsTest, _ entity: Int) -> UnknownReason? { nil }
}
