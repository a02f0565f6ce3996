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
    return Evidence(subject: gradings.name, columns: columns) { entity, trace in
      let visible = kernel.view.visible(entity)
      guard let chain = kernel.chains(among: visible).last else { return false }
      gradings.write(chain, test, visible, into: &trace)
      return true
    } eachColumns: {
      columns
    } occurrences: { entity in
      let visible = kernel.view.visible(entity)
      return kernel.chains(among: visible).map { chain in
        var trace = Trace()
        gradings.write(chain, test, visible, into: &trace)
        return trace
      }
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
