package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// Questions asked without a person waiting: all are checked, then all are run.
package struct Batch: Sendable {
  package var session: Session
  package var format: OutputFormat

  /// Where the answers go, and where the reports go.
  package var page: Page
  package var reportPage: Page
  package var warnings: WarningTreatment

  /// Values for parameters.
  package var arguments: [GivenValue]

  /// Reads what `use` names.
  package var library: SourceLibrary?

  /// What is to become of queries.
  package var purpose = Purpose.asking

  /// How a page has the answers.
  package var pageLayout = PageLayout.answers

  /// When nobody waits for answers any longer.
  package var deadline: Deadline?

  package init(
    session: Session, format: OutputFormat, page: Page, reportPage: Page,
    warnings: WarningTreatment, arguments: [GivenValue] = [], library: SourceLibrary? = nil
  ) {
    self.session = session
    self.format = format
    self.page = page
    self.reportPage = reportPage
    self.warnings = warnings
    self.arguments = arguments
    self.library = library
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
    guard let examination = examine(sources, report: report) else {
      return BatchResult(status: .wrongQuery, rows: 0)
    }
    if let refusal = refusal(of: examination) {
      report(refusal.report)
      return BatchResult(status: refusal.status, rows: 0)
    }
    var result = BatchResult(status: .ran, rows: 0)
    let sequence = sequence(of: examination)
    var performer = Performer(session)
    // A warning of the last answer refuses the first as well.
    var held = ""
    var strictReports = ""
    for (index, item) in examination.tasks.enumerated() {
      let performance: Performance
      switch performer.attempt(item, of: examination, isCancelled: isStopped(isCancelled)) {
      case .success(let value): performance = value
      case .failure(let stop):
        let failure = stop.failure(after: isCancelled() ? nil : deadline)
        report(failure.report)
        result.status = failure.status
        return result
      }
      result.add(performance)
      let piece =
        sequence.opening(at: index)
        + sequence.body(performer.render(performance, as: format, for: page, at: index))
      switch warnings {
      case .warning: try emit(piece)
      case .error:
        held += piece
        strictReports += examination.report(performance.warnings, of: item, for: reportPage)
      }
    }
    guard strictReports.isEmpty else {
      report(strictReports)
      return BatchResult(status: .wrongQuery, rows: 0)
    }
    if !examination.tasks.isEmpty || pageLayout == .report { try emit(held + sequence.closing) }
    return result
  }

  /// Why the answers cannot stand in one output.
  private func refusal(of examination: Examination) -> Failure? {
    DocumentSequence.refusal(of: examination.tasks.map(\.task.isQuery), as: format).map {
      Failure($0, about: "annals", status: .usage)
    }
  }

  private func sequence(of examination: Examination) -> DocumentSequence {
    switch pageLayout {
    case .answers:
      DocumentSequence(
        format: format, count: examination.tasks.count,
        questions: examination.tasks.map { examination.text(of: $0) }, credits: session.credits)
    case .report: DocumentSequence(page: HTMLPage(reportOf: examination, session.credits))
    }
  }

  /// Whether nobody waits any longer, for one reason or the other.
  private func isStopped(
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> @Sendable () -> Bool {
    let deadline = deadline
    return { isCancelled() || deadline?.hasPassed == true }
  }

  /// Looks everything up; `nil` when something is wrong, which is reported.
  package func examine(_ sources: [QuerySource], report: (String) -> Void) -> Examination? {
    var workspace = Workspace()
    workspace.arguments = arguments
    let examination = session.examine(
      sources, for: purpose == .asking && format == .html ? .telling : purpose, in: workspace,
      library: library)
    let text = examination.report(for: reportPage)
    if !text.isEmpty { report(text) }
    guard examination.isRunnable else { return nil }
    guard let stranger = arguments.first(where: { !examination.declares($0) }) else {
      return examination
    }
    report(Failure.line(examination.refusal(of: stranger)))
    return nil
  }
}

/// How a page has the answers of a batch.
package enum PageLayout: Hashable, Sendable {
  /// One after the other, each under its question.
  case answers

  /// As `annals report` lays out a file: everything it says, in its order.
  case report
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

  fileprivate mutating func add(_ performance: Performance) {
    rows += performance.rows
    if !performance.isMet { status = .negative }
  }
}

extension Performer {
  /// What came of a task, or why nothing did.
  mutating func attempt(
    _ item: ExaminedTask, of examination: Examination,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> Result<Performance, Stop> {
    do throws(Stop) {
      return .success(
        try perform(item.task, examination.caption(of: item), isCancelled: isCancelled))
    } catch {
      return .failure(error)
    }
  }
}
