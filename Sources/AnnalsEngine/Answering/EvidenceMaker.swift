import AnnalsModel

/// Makes the evidence of each kind of condition (the last column of section 5's table).
struct EvidenceMaker: Sendable {
  let evaluator: Evaluator
  let cells: CellMaker

  /// `was`, `became`, `on`; `rating`, `on`; `became`, `on`
  func evidence(for test: StepTest) -> Evidence {
    let kernel = StepKernel(test, evaluator)
    let gradings = GradingReader(test.track, evaluator)
    let grade = cells.gradeType(of: test.track)
    let columns =
      switch test.evidence {
      case .change: [EvidenceColumn("was", grade), EvidenceColumn("became", grade)]
      case .retention: [EvidenceColumn(gradings.name, grade)]
      case .arrival: [EvidenceColumn("became", grade)]
      }
    return Evidence(subject: gradings.name, columns: columns + [EvidenceColumn("on", .day)]) {
      entity in
      let visible = kernel.view.visible(entity)
      guard let end = kernel.latestStep(among: visible) else { return nil }
      let start = kernel.start(of: end, among: visible)
      var trace = Trace(cells: [gradings.grade(end), gradings.day(end)])
      if test.evidence == .change {
        trace.cells.insert(start.map { gradings.grade($0.grading) } ?? .empty, at: 0)
      }
      if let between = start?.unknownBetween, between > 0 {
        trace.notes.append("\(between) unknown between")
      }
      gradings.mark(&trace, end)
      if let start { gradings.cross(&trace, start.grading, end) }
      return trace
    }
  }

  /// `rating`, `on`
  func evidence(for test: GradedTest) -> Evidence {
    let kernel = GradedKernel(test, evaluator)
    let gradings = GradingReader(test.track, evaluator)
    return Evidence(
      subject: gradings.name,
      columns: [
        EvidenceColumn(gradings.name, cells.gradeType(of: test.track)),
        EvidenceColumn("on", .day),
      ]
    ) { entity in
      let visible = kernel.view.visible(entity)
      let found = kernel.latest(among: visible) { kernel.grades.contains($0) }
      guard let found else { return nil }
      var trace = Trace(cells: [gradings.grade(found), gradings.day(found)])
      gradings.mark(&trace, found)
      return trace
    }
  }

  /// `on`, `then on`
  func evidence(for test: SequenceTest) -> Evidence {
    let kernel = SequenceKernel(test, evaluator)
    let gradings = GradingReader(test.track, evaluator)
    let grade = cells.gradeType(of: test.track)
    let columns = test.steps.indices.flatMap { step -> [EvidenceColumn] in
      let (value, day) = Self.sequenceHeadings(step)
      return [EvidenceColumn(value, grade), EvidenceColumn(day, .day)]
    }
    return Evidence(subject: gradings.name, columns: columns) { entity in
      let visible = kernel.view.visible(entity)
      guard let found = kernel.latest(among: visible) else { return nil }
      var trace = Trace(cells: found.flatMap { [gradings.grade($0), gradings.day($0)] })
      for grading in found { gradings.mark(&trace, grading) }
      for (start, end) in zip(found, found.dropFirst()) { gradings.cross(&trace, start, end) }
      return trace
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

  /// `first on`, `last on`; nothing for `never`.
  func evidence(for test: EverTest) -> Evidence? {
    guard test.quantifier == .ever else { return nil }
    let kernel = EverKernel(test, evaluator)
    let name = evaluator.kind.tracks[test.track].name
    return Evidence(
      subject: name,
      columns: [EvidenceColumn("first on", .day), EvidenceColumn("last on", .day)]
    ) { entity in
      let walk = kernel.states.walk(entity)
      guard let first = walk.firstSeen, let last = walk.lastSeen else { return nil }
      return Trace(cells: [.day(Day(number: first), .day), .day(Day(number: last), .day)])
    }
  }

  /// `rating`, `since`: the value is shown whether or not this branch of an `or` holds.
  func evidence(for test: GradeTest) -> Evidence? {
    guard case .grade(let track, let day) = test.reading else { return nil }
    let reader = evaluator.reader(for: test.reading)
    let gradings = GradingReader(track, evaluator)
    return Evidence(
      subject: gradings.name,
      columns: [
        EvidenceColumn(
          gradings.heading(on: day), cells.gradeType(of: track), reading: test.reading),
        EvidenceColumn("since", .day),
      ]
    ) { entity in
      let visible = gradings.view.visible(entity)
      guard case .grade = reader.value(of: entity),
        let inForce = gradings.view.inForce(on: day.number, among: visible)
      else { return Trace(cells: [cells.cell(test.reading, reader, entity), .empty]) }
      let first = gradings.firstOfRun(inForce, among: visible)
      var trace = Trace(cells: [gradings.grade(inForce), gradings.day(first)])
      gradings.mark(&trace, inForce)
      return trace
    }
  }

  /// `caseload`, `caseload of`: the reading and its day.
  func evidence(for test: NumberTest) -> Evidence? {
    guard case .measure(let track, let day) = test.reading else { return nil }
    let gradings = GradingReader(track, evaluator)
    let reader = evaluator.reader(for: test.reading)
    return Evidence(
      subject: gradings.name,
      columns: [
        EvidenceColumn(
          gradings.heading(on: day), cells.type(of: test.reading), reading: test.reading),
        EvidenceColumn("\(gradings.name) of", .day),
      ]
    ) { entity in
      let value = cells.cell(test.reading, reader, entity)
      let visible = gradings.view.visible(entity)
      guard let reading = gradings.view.inForce(on: day.number, among: visible) else {
        return Trace(cells: [value, .empty])
      }
      var trace = Trace(cells: [value, gradings.day(reading)])
      gradings.mark(&trace, reading)
      return trace
    }
  }
}
