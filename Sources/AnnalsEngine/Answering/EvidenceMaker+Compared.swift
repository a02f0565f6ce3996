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
    guard let left = ScaleFinder(test.left, evaluator),
      let right = ScaleFinder(test.right, evaluator)
    else { return nil }
    return Evidence(subject: left.gradings.name, columns: []) { entity, trace in
      guard let from = left.scale(of: entity), let to = right.scale(of: entity), from != to
      else { return false }
      trace.crossings.insert(Crossing(low: min(from, to), high: max(from, to)))
      return true
    }
  }
}
