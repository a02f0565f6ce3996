package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// Runs what was examined, a task at a time, and writes what comes of it.
package struct Performer: Sendable {
  private let session: Session
  private let format: OutputFormat

  /// The entities of the last list.
  package private(set) var those: EntitySet?

  package init(_ session: Session, format: OutputFormat, those: EntitySet? = nil) {
    self.session = session
    self.format = format
    self.those = those
  }

  /// - Parameter page: where the document goes.
  package mutating func perform(
    _ task: AnnalsEngine.Task, for page: Page, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> Performance {
    switch task {
    case .answer(let plan):
      let answer = try session.run(plan, those: those, isCancelled: isCancelled)
      if task.thoseKind != nil { those = answer.those ?? those }
      return Performance(
        document: .answer(answer), rows: answer.rows.count, warnings: answer.facts.warnings)
    case .expectation(let plan, let expected):
      let answer = try session.run(plan, those: those, isCancelled: isCancelled)
      let verdict = Verdict(expected: expected, answer: answer)
      return Performance(
        document: .verdict(verdict), rows: answer.rows.count, warnings: answer.facts.warnings,
        isMet: verdict.isMet)
    case .explanation(let explaining):
      let explained = try session.explain(explaining, those: those, isCancelled: isCancelled)
      return Performance(document: .explanation(explained), rows: explained.steps.count)
    case .description(let name):
      return Performance(
        document: .text(Description.text(of: name?.text, in: session, for: page)), rows: 1)
    case .definition:
      return Performance(document: .text(""), rows: 0)
    }
  }

  /// The text of what came of a task.
  package func render(_ performance: Performance, for page: Page) -> String {
    switch performance.document {
    case .answer(let answer): AnswerRenderer.render(answer, as: format, for: page)
    case .verdict(let verdict): VerdictRenderer.render(verdict, as: format, for: page)
    case .explanation(let explained):
      ExplanationRenderer.render(
        explained, lines: Formatter.lines(of: explained.sentence, in: session.vocabulary),
        as: format, for: page)
    case .text(let text): TextRenderer.render(text, as: format)
    }
  }
}

/// What came of a task.
package struct Performance: Sendable {
  package enum Document: Sendable {
    case answer(Answer)
    case verdict(Verdict)
    case explanation(Explained)
    case text(String)
  }

  package var document: Document

  /// How many rows there are to show.
  package var rows: Int

  /// What `--strict` makes an error.
  package var warnings: [String] = []

  /// False for a check that is not met.
  package var isMet = true
}
