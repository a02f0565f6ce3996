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
    return Evidence(subject: gradings.name, columns: columns) { entity, which, body in
      kernel.forEachChain(among: kernel.view.visible(entity), which, body)
    } write: { events, entity, trace in
      gradings.write(events, test, kernel.view.visible(entity), into: &trace)
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
    _ events: UnsafeBufferPointer<Int>, _ test: CourseTest, _ visible: Range<Int>,
    into trace: inout Trace
  ) {
    for (end, link) in zip(events, test.links) {
      guard let start = view.known(before: end, among: visible) else { continue }
      trace.cells.append(grade(start))
      trace.cells.append(grade(end))
      trace.cells.append(day(end))
      let between = end - start - 1
      if between > 0 {
        trace.notes.append("\(between) unknown between")
        trace.isOverUnknown = true
      }
      mark(&trace, end)
      noteRelabelling(&trace, around: end, among: visible)
      cross(&trace, end, into: link.moves.after)
      cross(&trace, start, end)
      cross(&trace, start, into: link.moves.before)
    }
    if trace.notes.count > 1 { trace.notes = trace.notes.removingRepeats() }
  }
}
