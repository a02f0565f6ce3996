import AnnalsModel

/// Makes the evidence of each kind of condition (the last column of section 5's table).
struct EvidenceMaker: Sendable {
  let evaluator: Evaluator
  let cells: CellMaker

  /// `first on`, `last on`; nothing for `never`.
  func evidence(for test: EverTest) -> Evidence? {
    guard test.quantifier == .ever else { return nil }
    let kernel = EverKernel(test, evaluator)
    let name = evaluator.kind.tracks[test.track].name
    return Evidence(
      subject: name,
      columns: [EvidenceColumn("first on", .day), EvidenceColumn("last on", .day)]
    ) { entity, trace in
      let walk = kernel.states.walk(entity)
      guard let first = walk.firstSeen, let last = walk.lastSeen else { return false }
      trace.cells.append(.day(Day(number: first), .day))
      trace.cells.append(.day(Day(number: last), .day))
      return true
    }
  }

  /// `rating`, `since`: the value is shown whether or not this branch of an `or` holds.
  func evidence(for test: GradeTest) -> Evidence? {
    guard case .grade(let track, let day) = test.reading else { return nil }
    let reader = evaluator.reader(for: test.reading)
    let gradings = GradingReader(track, evaluator)
    var evidence = Evidence(
      subject: gradings.name,
      columns: [
        EvidenceColumn(
          day.heading(of: gradings.name), cells.gradeType(of: track), reading: test.reading),
        EvidenceColumn("since", .day),
      ]
    ) { entity, trace in
      let visible = gradings.view.visible(entity)
      guard let inForce = gradings.view.inForce(on: day.day.number, of: entity),
        gradings.view.codes[inForce] < GradingCode.firstMissing
      else {
        trace.cells.append(cells.cell(test.reading, reader, entity))
        trace.cells.append(.empty)
        return true
      }
      let first = gradings.firstOfRun(inForce, among: visible)
      trace.cells.append(gradings.grade(inForce))
      trace.cells.append(gradings.day(first))
      gradings.mark(&trace, inForce)
      if test.grades.contains(gradings.view.codes[inForce]) {
        gradings.cross(&trace, inForce, into: test.grades)
      }
      return true
    }
    evidence.mayCross = test.grades.bridged != 0
    return evidence
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
          day.heading(of: gradings.name), cells.type(of: test.reading), reading: test.reading),
        EvidenceColumn("\(gradings.name) of", .day),
      ]
    ) { entity, trace in
      trace.cells.append(cells.cell(test.reading, reader, entity))
      if let reading = gradings.view.inForce(on: day.day.number, of: entity) {
        trace.cells.append(gradings.day(reading))
        gradings.mark(&trace, reading)
      } else {
        trace.cells.append(.empty)
      }
      return true
    }
  }
}
