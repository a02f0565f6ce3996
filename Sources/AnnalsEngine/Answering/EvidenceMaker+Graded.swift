import AnnalsModel

extension EvidenceMaker {
  /// `rating`, `on`; with `times` before where gradings are counted.
  func evidence(for test: GradedTest) -> Evidence {
    let kernel = GradedKernel(test, evaluator)
    let gradings = GradingReader(test.track, evaluator)
    let columns = [
      EvidenceColumn(gradings.name, cells.gradeType(of: test.track)), EvidenceColumn("on", .day),
    ]
    let counted = test.times == nil ? [] : [Self.timesColumn]
    return Evidence(subject: gradings.name, columns: counted + columns) { entity, trace in
      guard let (latest, count) = kernel.latestMatch(of: entity) else { return false }
      if test.times != nil { trace.cells.append(.count(count)) }
      gradings.write(latest, of: test.grades, into: &trace)
      return true
    } eachColumns: {
      columns
    } occurrences: { entity in
      kernel.matches(of: entity).map { grading in
        var trace = Trace()
        gradings.write(grading, of: test.grades, into: &trace)
        return trace
      }
    }
  }
}

extension GradingReader {
  /// `rating`, `on`
  fileprivate func write(_ grading: Int, of grades: GradeSet, into trace: inout Trace) {
    trace.cells.append(grade(grading))
    trace.cells.append(day(grading))
    mark(&trace, grading)
    cross(&trace, grading, into: grades)
  }
}
