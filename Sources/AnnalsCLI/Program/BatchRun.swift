import AnnalsEngine
import AnnalsRender
import AnnalsShell

/// Queries from the command line, from files, from standard input.
struct BatchRun {
  private let invocation: Invocation
  private let origins: [Invocation.QueryOrigin]
  private let purpose: Purpose
  private let pageLayout: PageLayout

  init(
    _ invocation: Invocation, origins: [Invocation.QueryOrigin], purpose: Purpose = .asking,
    pageLayout: PageLayout = .answers
  ) {
    self.pageLayout = pageLayout
    self.invocation = invocation
    self.origins = origins
    self.purpose = purpose
  }

  func run() -> ExitStatus {
    do throws(Failure) {
      let sources = try invocation.sources(origins)
      return answer(sources, with: try invocation.openModel())
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }

  private func answer(_ sources: [QuerySource], with session: Session) -> ExitStatus {
    var batch = Batch(
      session: session, format: invocation.format, page: invocation.answerPage,
      reportPage: invocation.reportPage, warnings: invocation.isStrict ? .error : .warning,
      arguments: invocation.arguments, library: QueryFiles.library)
    batch.purpose = purpose
    batch.pageLayout = pageLayout
    batch.deadline = invocation.deadline
    var sink = Sink(path: invocation.outputPath, limits: invocation.limits)
    do throws(Failure) {
      let result = try batch.run(
        sources, isCancelled: { false },
        emit: { (piece) throws(Failure) in try sink.take(piece) },
        report: OutputStream.standardError.report)
      guard result.status == .ran || result.status == .negative else { return result.status }
      try sink.finish()
      return result.rows == 0 && invocation.reportsNoRows ? .negative : result.status
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }
}
