import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `order by count descending`, `order by region`: a key, or the function by its word or by
  /// the words of the statement.
  mutating func checkOrder(
    _ clause: OrderClause?, _ output: GroupOutput, _ aggregate: Aggregate
  ) -> [GroupOrder] {
    (clause?.keys ?? []).compactMap { key in
      guard let place = place(of: key.operand, output, aggregate) else {
        let choices = output.keys.map(\.heading) + [aggregate.function.word]
        report(
          .measure(.orderOfGroups(Printer().text(of: key.operand), choices: choices)),
          at: key.range)
        return nil
      }
      return GroupOrder(place: place, direction: key.direction)
    }
  }

  private func place(
    of operand: Operand, _ output: GroupOutput, _ aggregate: Aggregate
  ) -> GroupPlace? {
    // Looked up aside: that a name is none of the kind's is no slip here.
    var checker = self
    if let reading = checker.checkReading(operand),
      let key = output.keys.firstIndex(where: { $0.reading == reading })
    {
      return .key(key)
    }
    switch operand {
    case .name(let name):
      let words = [aggregate.function.word] + (output.isPercent ? ["percent"] : [])
      return words.contains { FoldedName($0) == FoldedName(name.text) } ? .measure : nil
    case .summary(let summary):
      guard case .summary(let function) = aggregate.function, function == summary.function,
        summary.keys.isEmpty, let reading = checker.checkReading(summary.operand)
      else { return nil }
      return reading == output.measure.reading ? .measure : nil
    case .onDay, .ordinal, .anchored, .length, .tally, .gap, .elapsed, .calendar, .path,
      .missing:
      return nil
    }
  }
}
