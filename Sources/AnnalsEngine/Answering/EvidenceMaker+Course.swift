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
      let visible = kernel.view.visible(entity)
      return kernel.chains(among: visible).last.map { gradings.trace(of: $0, test, visible) }
    } eachColumns: {
      columns
    } occurrences: { entity in
      let visible = kernel.view.visible(entity)
      return kernel.chains(among: visible).map { gradings.trace(of: $0, test, visible) }
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
  fileprivate func trace(
    of chain: [CourseKernel.Step], _ test: CourseTest, _ visible: Range<Int>
  ) -> Trace {
    var trace = Trace(cells: chain.flatMap { [grade($0.start), grade($0.end), day($0.end)] })
    for (step, link) in zip(chain, test.links) {
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
    trace.notes = trace.notes.unique
    return trace
  }
}

extension [String] {
  /// The same texts, each once: two steps that share a grading may say the same of it.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
