import AnnalsModel

extension EvidenceMaker {
  /// What the condition shows for the latest event that made it true, then the day of the event.
  func evidence(for test: AnchoredTest) -> [Evidence] {
    let kernel = AnchoredKernel(test, evaluator)
    let shown = test.filter.evidence(of: evaluator, cells)
    return shown.indices.map { index in
      Evidence(subject: shown[index].subject, columns: shown[index].columns) { entity in
        kernel.latest(of: entity)?.filters.lazy.compactMap { filter in
          filter.evidence(of: evaluator, cells)[index].trace(entity)
        }.last
      }
    } + days(of: test, kernel)
  }

  /// `intervention ended`
  private func days(of test: AnchoredTest, _ kernel: AnchoredKernel) -> [Evidence] {
    if case .fixed = test.event.days { return [] }
    let name = test.event.name
    return [
      Evidence(subject: name, columns: [EvidenceColumn(name, .day)]) { entity in
        kernel.latest(of: entity).map { found in
          Trace(cells: [.day(found.event.days.first, found.event.mark)])
        }
      }
    ]
  }
}
