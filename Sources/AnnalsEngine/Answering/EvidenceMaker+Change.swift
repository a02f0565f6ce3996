import AnnalsModel

extension EvidenceMaker {
  /// `was`, `became`, `on`; `rating`, `on`; `became`, `on`; with `times` before where steps are
  /// counted and `lowest since` after where none may fall back.
  func evidence(for test: StepTest) -> Evidence {
    let steps = StepWriter(test, evaluator)
    let columns = stepColumns(of: test)
    let counted = test.manner.times == nil ? [] : [Self.timesColumn]
    return Evidence(subject: steps.gradings.name, columns: counted + columns) { entity, trace in
      let gradings = steps.kernel.view.visible(entity)
      guard let (end, count) = steps.kernel.latestStep(among: gradings) else { return false }
      if test.manner.times != nil { trace.cells.append(.count(count)) }
      steps.write(end, among: gradings, into: &trace)
      return true
    } eachColumns: {
      columns
    } occurrences: { entity in
      let gradings = steps.kernel.view.visible(entity)
      return steps.kernel.steps(among: gradings).map { end in
        var trace = Trace()
        steps.write(end, among: gradings, into: &trace)
        return trace
      }
    }
  }

  /// How often something happened, of a condition that counts.
  static let timesColumn = EvidenceColumn("times", .number(unit: nil))

  private func stepColumns(of test: StepTest) -> [EvidenceColumn] {
    let grade = cells.gradeType(of: test.track)
    var columns =
      switch test.evidence {
      case .change: [EvidenceColumn("was", grade), EvidenceColumn("became", grade)]
      case .retention: [EvidenceColumn(evaluator.kind.tracks[test.track].name, grade)]
      case .arrival: [EvidenceColumn("became", grade)]
      }
    columns.append(EvidenceColumn("on", .day))
    if test.manner.isWithoutFallingBack { columns.append(EvidenceColumn("lowest since", grade)) }
    return columns
  }
}

/// Writes down one step.
private struct StepWriter: Sendable {
  let kernel: StepKernel
  let gradings: GradingReader
  private let test: StepTest

  init(_ test: StepTest, _ evaluator: Evaluator) {
    self.test = test
    kernel = StepKernel(test, evaluator)
    gradings = GradingReader(test.track, evaluator)
  }

  func write(_ end: Int, among visible: Range<Int>, into trace: inout Trace) {
    let start = kernel.view.known(before: end, among: visible)
    if test.evidence == .change {
      trace.cells.append(start.map { gradings.grade($0) } ?? .empty)
    }
    trace.cells.append(gradings.grade(end))
    trace.cells.append(gradings.day(end))
    if test.manner.isWithoutFallingBack {
      trace.cells.append(gradings.grade(kernel.lowest(since: end, among: visible)))
    }
    noteUnknown(between: start, and: end, in: &trace)
    gradings.mark(&trace, end)
    gradings.noteRelabelling(&trace, around: end, among: visible)
    gradings.cross(&trace, end, into: test.moves.after)
    if let start {
      gradings.cross(&trace, start, end)
      gradings.cross(&trace, start, into: test.moves.before)
    }
  }

  /// A step goes over gradings without a value as if they were not there, and says so.
  private func noteUnknown(between start: Int?, and end: Int, in trace: inout Trace) {
    guard let start, end - start > 1 else { return }
    trace.notes.append("\(end - start - 1) unknown between")
    trace.isOverUnknown = true
  }
}

extension Cell {
  /// A number of things.
  static func count(_ count: Int) -> Cell { .integer(Int64(clamping: count)) }
}
