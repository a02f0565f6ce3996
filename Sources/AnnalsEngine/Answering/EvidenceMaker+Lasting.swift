import AnnalsModel

extension EvidenceMaker {
  /// `longest`, or `total` in days.
  func evidence(for test: LastingTest) -> [Evidence] {
    let kernel = LastingKernel(test, evaluator)
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    let column = EvidenceColumn(test.isInTotal ? "total" : "longest", .length)
    let evidence = Evidence(subject: spells.gradings.name, columns: [column]) { entity, trace in
      guard test.isInTotal else {
        return spells.writeLongest(of: entity, atLeast: test.length, into: &trace)
      }
      guard kernel.truth(of: entity) == .yes else { return false }
      spells.writeTotal(of: entity, into: &trace)
      return true
    } eachColumns: {
      SpellWriter.boundColumns + [EvidenceColumn("length", .length)]
    } occurrences: { entity in
      guard kernel.truth(of: entity) == .yes else { return [] }
      return spells.parts(of: entity).filter { part in
        test.isInTotal || test.length.isReached(from: part.start, to: part.end)
      }.map { part in
        var trace = spells.boundTrace(of: part, of: entity)
        trace.cells.append(.length(spells.length(of: part, of: entity, &trace)))
        return trace
      }
    }
    return [evidence]
  }
}

extension SpellWriter {
  /// The longest spell of those that have the length asked for, the latest of several.
  fileprivate func writeLongest(
    of entity: Int, atLeast length: CalendarSpan, into trace: inout Trace
  ) -> Bool {
    var longest: SpellPart?
    stretches.forEachPart(of: entity) { part in
      guard length.isReached(from: part.start, to: part.end) else { return }
      if let longest, part.end - part.start < longest.end - longest.start { return }
      longest = part
    }
    guard let longest else { return false }
    trace.cells.append(.length(self.length(of: longest, of: entity, &trace)))
    return true
  }

  /// All spells added up.
  fileprivate func writeTotal(of entity: Int, into trace: inout Trace) {
    let tally = SpellTally(stretches, entity)
    var isOpen = false
    stretches.forEachPart(of: entity) { part in
      _ = length(of: part, of: entity, &trace)
      isOpen = self.isOpen(spell(at: part.gradings.upperBound, of: entity))
    }
    let isLeast = tally.isStartHidden || tally.possibleDays > tally.knownDays
    let certainty: LengthCertainty =
      switch (isLeast, isOpen) {
      case (false, false): .exact
      case (false, true): .soFar
      case (true, false): .atLeast
      case (true, true): .atLeastSoFar
      }
    trace.cells.append(.length(.days(tally.knownDays, certainty)))
  }
}
