import AnnalsModel

extension EvidenceMaker {
  /// `longest`, or `total` in days.
  func evidence(for test: LastingTest) -> [Evidence] {
    let kernel = LastingKernel(test, evaluator)
    let spells = SpellWriter(test.track, test.grades, in: test.window, evaluator)
    let column = EvidenceColumn(test.isInTotal ? "total" : "longest", .length)
    let evidence = Evidence(subject: spells.gradings.name, columns: [column]) { entity in
      guard kernel.truth(of: entity) == .yes else { return nil }
      return test.isInTotal
        ? spells.totalTrace(of: entity) : spells.longestTrace(of: entity, atLeast: test.length)
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
  fileprivate func longestTrace(of entity: Int, atLeast length: CalendarSpan) -> Trace? {
    let long = parts(of: entity).filter { length.isReached(from: $0.start, to: $0.end) }
    let longest = long.max { left, right in
      (left.end - left.start, left.start) < (right.end - right.start, right.start)
    }
    return longest.map { part in
      var trace = Trace(cells: [])
      trace.cells = [.length(self.length(of: part, of: entity, &trace))]
      return trace
    }
  }

  /// All spells added up.
  fileprivate func totalTrace(of entity: Int) -> Trace {
    let tally = SpellTally(stretches, entity)
    var trace = Trace(cells: [])
    var isOpen = false
    for part in parts(of: entity) {
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
    trace.cells = [.length(.days(tally.knownDays, certainty))]
    return trace
  }
}
