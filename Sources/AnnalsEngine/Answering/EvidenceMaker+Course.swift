import AnnalsModel

extension EvidenceMaker {
  /// `was`, `became`, `on`, `then was`, `then became`, `then on`: each step of the chain that
  /// ends the latest.
  func evidence(for test: CourseTest) -> Evidence {
    let kernel = CourseKernel(test, evaluator)
    let gradings = GradingReader(test.track, evaluator)
    let grade = cells.gradeType(of: test.track)
    let columns = test.links.indices.flatMap { link -> [EvidenceColumn] in
      let prefix = Self.coursePrefix(link)
      return [
        EvidenceColumn(prefix + "was", grade), EvidenceColumn(prefix + "became", grade),
        EvidenceColumn(prefix + "on", .day),
      ]
    }
    return Evidence(subject: gradings.name, columns: columns) { entity in
      kernel.chains(among: kernel.view.visible(entity))
    } write: { chain, entity, trace in
      gradings.write(chain, test, kernel.view.visible(entity), into: &trace)
    }
  }

  /// `was`; `then was`; `then 2 was`
  private static func coursePrefix(_ link: Int) -> String {
    switch link {
    case 0: ""
    case 1: "then "
    default: "then \(link) "
    }
  }
}

extension GradingReader {
  fileprivate func write(
    _ chain: [CourseKernel.Step], _ test: CourseTest, _ visible: Range<Int>,
    into trace: inout Trace
  ) {
    for (step, link) in zip(chain, test.links) {
      trace.cells.append(grade(step.start))
      trace.cells.append(grade(step.end))
      trace.cells.append(day(step.end))
      let between = step.end - step.start - 1
      if between > 0 {
        trace.notes.append("\(between) unknown between")
        trace.isOverUnknown = true
      }
      mark(&trace, step.end)
      noteRelabelling(&trace, around: step.end, among: visible)
      cross(&trace, step.end, into: link.moves.after)
      cross(&trace, step.start, step.end)
      cross(&trace, step.start, into: link.moves.before)
    }
    if trace.notes.count > 1 { trace.notes = trace.notes.removingRepeats() }
  }
}
