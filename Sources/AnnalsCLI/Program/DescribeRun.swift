import AnnalsEngine
import AnnalsRender
import AnnalsShell

/// `annals describe`.
struct DescribeRun {
  private let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() -> ExitStatus {
    do throws(Failure) {
      let session = try invocation.openModel()
      var sink = Sink(path: invocation.outputPath)
      return sink.finish(with: Description.make(of: session, for: invocation.answerPage))
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }
}
