import AnnalsShell

extension Sink {
  /// Takes the one text of a run and ends it.
  mutating func finish(with text: String) -> ExitStatus {
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
