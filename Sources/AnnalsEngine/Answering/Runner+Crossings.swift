import AnnalsModel

extension Runner {
  /// The bridges that the condition goes over for some entities: of an answer without rows to
  /// say it of.
  func crossings(of entities: [Int]) -> Set<Crossing> {
    guard let filter = plan.filter, plan.tracks.contains(where: { isOfSeveralScales($0) }) else {
      return []
    }
    let cells = CellMaker(model, plan.kind)
    var crossed: Set<Crossing> = []
    var trace = Trace()
    for evidence in filter.evidence(of: evaluator, cells).prefix(32) where evidence.mayCross {
      for entity in entities {
        trace.clear()
        if evidence.write(entity, &trace) { crossed.formUnion(trace.crossings) }
      }
    }
    return crossed
  }

  private func isOfSeveralScales(_ track: Int) -> Bool {
    guard let ladder = evaluator.ladder(of: track) else { return false }
    return ladder.scales.contains { $0 != ladder.scales.first }
  }
}
