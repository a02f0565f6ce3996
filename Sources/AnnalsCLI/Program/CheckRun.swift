import AnnalsEngine
import AnnalsRender
import AnnalsShell

/// `annals check`.
struct CheckRun {
  private let invocation: Invocation
  private let origins: [Invocation.QueryOrigin]

  init(_ invocation: Invocation, origins: [Invocation.QueryOrigin]) {
    self.invocation = invocation
    self.origins = origins
  }

  func run() -> ExitStatus {
    do throws(Failure) {
      let sources = try invocation.sources(origins)
      return check(sources, with: try invocation.openModel())
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }

  /// Each file is a text of its own: what one defines, another has to use.
  private func check(_ sources: [QuerySource], with session: Session) -> ExitStatus {
    var status = ExitStatus.ran
    for source in sources {
      let batch = Batch(
        session: session, format: .table, page: invocation.answerPage,
        reportPage: invocation.reportPage, warnings: invocation.isStrict ? .error : .warning,
        arguments: invocation.arguments, library: QueryFiles.library)
      let examination = batch.examine([source], report: OutputStream.standardError.report)
      if examination == nil { status = .wrongQuery }
    }
    return status
  }
}
