import AnnalsModel

extension EvidenceMaker {
  /// `was`, `was of`, `became`, `became of`, `change`
  func evidence(for test: TrendTest) -> [Evidence] {
    let kernel = TrendKernel(test, evaluator)
    let readings = GradingReader(test.track, evaluator)
    let number = cells.type(of: .measure(track: test.track, day: StateDay(day: test.window.last)))
    let columns = [
      EvidenceColumn("was", number), EvidenceColumn("was of", .day),
      EvidenceColumn("became", number), EvidenceColumn("became of", .day),
      EvidenceColumn("change", number),
    ]
    let evidence = Evidence(subject: readings.name, columns: columns) { entity, trace in
      guard kernel.truth(of: entity) == .yes,
        case .both(let start, let end) = kernel.ends(of: entity)
      else { return false }
      let (was, became) = (kernel.value(start), kernel.value(end))
      trace.cells.append(Cell(was))
      trace.cells.append(readings.day(start))
      trace.cells.append(Cell(became))
      trace.cells.append(readings.day(end))
      trace.cells.append(Cell(became.less(was)))
      readings.mark(&trace, start)
      readings.mark(&trace, end)
      return true
    }
    return [evidence]
  }
}

extension Cell {
  init(_ number: ExactNumber) {
    switch number {
    case .whole(let whole): self = .integer(whole)
    case .fraction(let fraction): self = .fraction(fraction)
    }
  }
}
