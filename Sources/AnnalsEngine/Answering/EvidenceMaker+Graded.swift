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
    return Evidence(subject: gradings.name, columns: counted + columns) { entity in
      let matches = kernel.matches(of: entity)
      guard let latest = matches.last else { return nil }
      var trace = gradings.trace(of: latest, of: test.grades)
      if test.times != nil { trace.cells.insert(.count(matches.count), at: 0) }
      return trace
    } eachColumns: {
      columns
    } occurrences: { entity in
      kernel.matches(of: entity).map { gradings.trace(of: $0, of: test.grades) }
    }
  }
}

extension GradingReader {
  /// `rating`, `on`
  fileprivate func trace(of grading: Int, of grades: GradeSet) -> Trace {
    var trace = Trace(cells: [grade(grading), day(grading)])
    mark(&trace, grading)
    cross(&trace, grading, into: grades)
    return trace
  }
}
