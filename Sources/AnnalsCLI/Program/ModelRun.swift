import AnnalsRender
import AnnalsShell

/// `annals model`.
struct ModelRun {
  private let invocation: Invocation

  init(_ invocation: Invocation) {
    self.invocation = invocation
  }

  func run() -> ExitStatus {
    do throws(Failure) {
      let text = try invocation.declaration()
      var sink = Sink(path: invocation.outputPath)
      return sink.finish(with: text)
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }
}
