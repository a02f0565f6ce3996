import AnnalsModel

extension EvidenceMaker {
  /// `neighbours`: how many it is yes for.
  func evidence(for test: QuantifiedTest) -> [Evidence] {
    let kernel = QuantifiedKernel(test, evaluator)
    let name = test.counted.names(in: evaluator.kind, of: evaluator.model).plural
    return [
      Evidence(subject: name, columns: [EvidenceColumn(name, .number(unit: nil))]) { entity in
        guard kernel.truth(of: entity) == .yes else { return nil }
        return Trace(cells: [.integer(Int64(kernel.count(of: entity).yes))])
      }
    ]
  }
}
