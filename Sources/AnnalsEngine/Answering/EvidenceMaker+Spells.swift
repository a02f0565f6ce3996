import AnnalsModel

extension EvidenceMaker {
  /// `spells`: how many there surely are.
  func evidence(for test: SpellsTest) -> [Evidence] {
    let kernel = SpellsKernel(test, evaluator)
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    let column = EvidenceColumn("spells", .number(unit: nil))
    let evidence = Evidence(subject: spells.gradings.name, columns: [column]) { entity, trace in
      let count = kernel.count(of: entity)
      guard count.fewest >= test.count else { return false }
      trace.cells.append(.count(count.fewest))
      if count.most > count.fewest { trace.notes.append("perhaps \(count.most) spells") }
      return true
    } eachColumns: {
      SpellWriter.boundColumns
    } occurrences: { entity in
      guard kernel.truth(of: entity) == .yes else { return [] }
      return spells.parts(of: entity).map { spells.boundTrace(of: $0, of: entity) }
    }
    return [evidence]
  }
}
