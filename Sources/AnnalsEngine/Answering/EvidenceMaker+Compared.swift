import AnnalsModel

extension EvidenceMaker {
  /// What the left side alone would have, `since` or the day of the reading, and the bridge that
  /// two grades are compared over.
  func evidence(for test: ComparedTest) -> [Evidence] {
    var evidence: [Evidence] = []
    switch test.basis {
    case .grades:
      let grades = GradeTest(reading: test.left, grades: .all, isDenied: false)
      if let own = self.evidence(for: grades) { evidence.append(own) }
    case .numbers:
      let numbers = NumberTest(reading: test.left, ranges: [])
      if let own = self.evidence(for: numbers) { evidence.append(own) }
    case .texts, .days, .flags: break
    }
    if let crossing = crossing(of: test) { evidence.append(crossing) }
    return evidence
  }

  /// Evidence without columns: says when two grades were made on two scales.
  private func crossing(of test: ComparedTest) -> Evidence? {
    guard let left = GradeFinder(test.left, evaluator),
      let right = GradeFinder(test.right, evaluator)
    else { return nil }
    return Evidence(subject: left.gradings.name, columns: []) { entity in
      guard let one = left.grading(of: entity), let other = right.grading(of: entity),
        let from = left.gradings.scale(of: one), let to = right.gradings.scale(of: other),
        from != to
      else { return nil }
      return Trace(cells: [], crossings: [Crossing(low: min(from, to), high: max(from, to))])
    }
  }
}

/// Finds the grading that a reading takes its grade from.
private struct GradeFinder: Sendable {
  let gradings: GradingReader
  private let reading: Reading

  /// - Returns: `nil` for a reading that is not of one grading of a track of the kind's own.
  init?(_ reading: Reading, _ evaluator: Evaluator) {
    switch reading {
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track):
      gradings = GradingReader(track, evaluator)
    case .name, .field, .measure, .anchored, .length, .tally, .gap, .elapsed, .calendar, .path,
      .summary:
      return nil
    }
    self.reading = reading
  }

  func grading(of entity: Int) -> Int? {
    let view = gradings.view
    let visible = view.visible(entity)
    let known = visible.filter { view.codes[$0] < GradingCode.firstMissing }
    switch reading {
    case .grade(_, let day): return view.inForce(on: day.number, among: visible)
    case .previousGrade: return known.last { $0 < visible.upperBound - 1 }
    case .firstGrade: return known.first
    case .name, .field, .measure, .anchored, .length, .tally, .gap, .elapsed, .calendar, .path,
      .summary:
      return nil
    }
  }
}
