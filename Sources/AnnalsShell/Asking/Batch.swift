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
    var result = BatchResult(status: .ran, rows: 0)
    let sequence = DocumentSequence(format: format, count: examination.tasks.count)
    var performer = Performer(session)
    // A warning of the last answer refuses the first as well.
    var held = ""
    var strictReports = ""
    let deadline = deadline
    let isStopped = { @Sendable in isCancelled() || deadline?.hasPassed == true }
    for (index, item) in examination.tasks.enumerated() {
      let performance: Performance
      switch performer.attempt(item.task, isCancelled: isStopped) {
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
        + sequence.body(performer.render(performance, as: format, for: page))
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
    if !examination.tasks.isEmpty { try emit(held + sequence.closing) }
    return result
  }

  /// Looks everything up; `nil` when something is wrong, which is reported.
  package func examine(_ sources: [QuerySource], report: (String) -> Void) -> Examination? {
    var workspace = Workspace()
    workspace.arguments = arguments
    let examination = session.examine(
      sources, for: purpose, in: workspace, library: library, treatment: warnings)
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
    _ task: AnnalsEngine.Task, isCancelled: @escaping @Sendable () -> Bool
  ) -> Result<Performance, Stop> {
    do throws(Stop) {
      return .success(try perform(task, isCancelled: isCancelled))
    } catch {
      return .failure(error)
    }
  }
}
