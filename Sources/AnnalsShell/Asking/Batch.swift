package import AnnalsEngine
package import AnnalsRender

/// Questions asked without a person waiting: all are checked, then all are run.
package struct Batch: Sendable {
  package var session: Session
  package var format: OutputFormat

  /// Where the answers go, and where the reports go.
  package var page: Page
  package var reportPage: Page
  package var warnings: WarningTreatment

  package init(
    session: Session, format: OutputFormat, page: Page, reportPage: Page,
    warnings: WarningTreatment
  ) {
    self.session = session
    self.format = format
    self.page = page
    self.reportPage = reportPage
    self.warnings = warnings
  }

  /// Answers every statement of every source, in order, or none when one of them is wrong.
  ///
  /// - Parameters:
  ///   - emit: takes the answers, piece by piece; when it throws, nothing more is run.
  ///   - report: takes what is wrong.
  package func run<Failure: Error>(
    _ sources: [QuerySource], isCancelled: @escaping @Sendable () -> Bool,
    emit: (String) throws(Failure) -> Void, report: (String) -> Void
  ) throws(Failure) -> BatchResult {
    guard let plans = examine(sources, report: report) else {
      return BatchResult(status: .wrongQuery, rows: 0)
    }
    var result = BatchResult(status: .ran, rows: 0)
    let sequence = DocumentSequence(format: format, count: plans.count)
    for (index, plan) in plans.enumerated() {
      let answer: Answer
      switch session.attempt(plan, isCancelled: isCancelled) {
      case .answered(let value): answer = value
      case .stopped(let stop):
        report(stop.message + "\n")
        result.status = stop.status
        return result
      }
      result.rows += answer.rows.count
      let document = AnswerRenderer.render(answer, as: format, for: page)
      try emit(sequence.opening(at: index) + sequence.body(document))
    }
    if !plans.isEmpty { try emit(sequence.closing) }
    return result
  }

  private func examine(_ sources: [QuerySource], report: (String) -> Void) -> [Plan]? {
    var plans: [Plan] = []
    var isRunnable = true
    for source in sources {
      let examination = session.examine(source.text, treatment: warnings)
      if !examination.diagnostics.isEmpty {
        report(
          DiagnosticRenderer.render(
            examination.diagnostics, text: source.text, name: source.name, for: reportPage))
      }
      isRunnable = isRunnable && examination.isRunnable
      plans += examination.plans
    }
    return isRunnable ? plans : nil
  }
}

/// How a batch ended.
package struct BatchResult: Hashable, Sendable {
  package var status: ExitStatus

  /// Rows of all answers together.
  package var rows: Int

  package init(status: ExitStatus, rows: Int) {
    self.status = status
    self.rows = rows
  }
}
