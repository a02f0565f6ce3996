package import AnnalsEngine

/// How much a load and each question may cost, as the options of the program say it; what is `nil`
/// has no limit.
package struct RunLimits: Hashable, Sendable {
  /// Of a load, and of one question.
  package var memory: SizeLimit?

  /// Of one answer.
  package var rows: Int?

  /// Of one question.
  package var steps: Int?

  /// Of all answers of a run, or of one text at the prompt, as they are written.
  package var output: SizeLimit?

  package init() {}

  /// Those that hold for a question.
  package var question: QuestionLimits {
    var limits = QuestionLimits()
    limits.memory = memory?.bytes
    limits.rows = rows
    limits.steps = steps
    return limits
  }

  /// Refuses output of so many bytes where it is more than there may be.
  package func check(output bytes: Int) throws(Failure) {
    guard let output, bytes > output.bytes else { return }
    throw Failure(
      "this writes at least \(bytes) bytes, more than --limit-output \(output.text)", about: nil,
      status: .stopped)
  }
}
