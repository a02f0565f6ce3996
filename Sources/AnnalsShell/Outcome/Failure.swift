import AnnalsRender

/// What keeps the program from doing what it was asked, as it is told and as it ends.
package struct Failure: Error, Hashable, Sendable {
  /// Lines that end with a newline; empty where nobody is left to be told.
  package var report: String

  /// What a program that cannot go on ends with.
  package var status: ExitStatus

  /// A report that is ready.
  package init(report: String, status: ExitStatus) {
    self.report = report
    self.status = status
  }

  /// One sentence, which begins small and ends without a stop. What a terminal would obey in
  /// it is shown instead: it may quote the name of a file.
  ///
  /// - Parameter subject: what the line begins with: the program, or a file; `nil` at the
  ///   prompt, where there is no doubt who is speaking.
  package init(_ message: String, about subject: String?, status: ExitStatus) {
    self.init(
      report: LoadReportRenderer.render(message, about: subject), status: status)
  }

  /// Ctrl-C, which is told the same way in every phase.
  package static let cancelled = Failure(report: "cancelled\n", status: .interrupted)

  /// `error: no command is called '.hlep'`, with a newline: what the prompt says.
  package static func line(_ message: String) -> String {
    LoadReportRenderer.render(message, about: nil)
  }
}
