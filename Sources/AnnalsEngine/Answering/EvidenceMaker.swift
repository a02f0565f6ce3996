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
          day.heading(of: gradings.name), cells.gradeType(of: track), reading: test.reading),
        EvidenceColumn("since", .day),
      ]
    ) { entity in
      let visible = gradings.view.visible(entity)
      guard case .grade = reader.value(of: entity),
        let inForce = gradings.view.inForce(on: day.day.number, of: entity)
      else { return Trace(cells: [cells.cell(test.reading, reader, entity), .empty]) }
      let first = gradings.firstOfRun(inForce, among: visible)
      var trace = Trace(cells: [gradings.grade(inForce), gradings.day(first)])
      gradings.mark(&trace, inForce)
      if test.grades.contains(gradings.view.codes[inForce]) {
        gradings.cross(&trace, inForce, into: test.grades)
      }
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
          day.heading(of: gradings.name), cells.type(of: test.reading), reading: test.reading),
        EvidenceColumn("\(gradings.name) of", .day),
      ]
    ) { entity in
      let value = cells.cell(test.reading, reader, entity)
      guard let reading = gradings.view.inForce(on: day.day.number, of: entity) else {
        return Trace(cells: [value, .empty])
      }
      var trace = Trace(cells: [value, gradings.day(reading)])
      gradings.mark(&trace, reading)
      return trace
    }
  }
}
