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

extension Sink {
  /// Takes the one text of a run and ends it.
  fileprivate mutating func finish(with text: String) -> ExitStatus {
    do throws(Failure) {
      try take(text)
      try finish()
      return .ran
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }
}
