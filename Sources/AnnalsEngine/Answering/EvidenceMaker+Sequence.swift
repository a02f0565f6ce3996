import AnnalsModel

extension EvidenceMaker {
  /// `was`, `on`, `then`, `then on`: each grading of the chain that ends the latest.
  func evidence(for test: SequenceTest) -> Evidence {
    let kernel = SequenceKernel(test, evaluator)
    let gradings = GradingReader(test.track, evaluator)
    let grade = cells.gradeType(of: test.track)
    let columns = test.steps.indices.flatMap { step -> [EvidenceColumn] in
      let (value, day) = Self.sequenceHeadings(step)
      return [EvidenceColumn(value, grade), EvidenceColumn(day, .day)]
    }
    return Evidence(subject: gradings.name, columns: columns) { entity, which, body in
      kernel.forEachChain(among: kernel.view.visible(entity), which, body)
    } write: { events, _, trace in
      gradings.write(events, test, into: &trace)
    }
  }

  /// `was`, `on`; `then`, `then on`; `then 2`, `then 2 on`
  private static func sequenceHeadings(_ step: Int) -> (value: String, day: String) {
    switch step {
    case 0: ("was", "on")
    case 1: ("then", "then on")
    default: ("then \(step)", "then \(step) on")
    }
  }
}

extension GradingReader {
  fileprivate func write(
    _ events: UnsafeBufferPointer<Int>, _ test: SequenceTest, into trace: inout Trace
  ) {
    for (grading, link) in zip(events, test.steps) {
      trace.cells.append(grade(grading))
      trace.cells.append(day(grading))
      mark(&trace, grading)
      cross(&trace, grading, into: link.grades)
    }
    for (position, pair) in zip(events, events.dropFirst()).enumerated() {
      cross(&trace, pair.0, pair.1)
      let between = pair.1 - pair.0 - 1
      if test.steps[position + 1].isDirect, between > 0 {
        trace.notes.append("\(between) unknown between")
        trace.isOverUnknown = true
      }
    }
  }
}
