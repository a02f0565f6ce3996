import AnnalsModel

struct TrendKernel: Kernel {
  init(_ test: TrendTest, _ evaluator: Evaluator) {}

  func truth(of entity: Int) -> Truth { .notKnown }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reason(_ test: TrendTest, _ entity: Int) -> UnknownReason? { nil }
}
