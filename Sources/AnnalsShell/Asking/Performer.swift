package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// Runs what was examined, a task at a time, and writes what comes of it.
package struct Performer: Sendable {
  private let session: Session

  /// The entities of the last list.
  package private(set) var those: EntitySet?

  package init(_ session: Session, those: EntitySet? = nil) {
    self.session = session
    self.those = those
  }

  package mutating func perform(
    _ task: AnnalsEngine.Task, isCancelled: @escaping @Sendable () -> Bool
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
      return Performance(document: .description(name: name?.text), rows: 1)
    case .definition:
      return Performance(document: .nothing, rows: 0)
    }
  }

  /// The text of what came of a task, as often as it is wanted.
  package func render(
    _ performance: Performance, as format: OutputFormat, for page: Page
  ) -> String {
    switch performance.document {
    case .answer(let answer): AnswerRenderer.render(answer, as: format, for: page)
    case .verdict(let verdict): VerdictRenderer.render(verdict, as: format, for: page)
    case .explanation(let explained):
      ExplanationRenderer.render(
        explained, lines: Formatter.lines(of: explained.sentence, in: session.vocabulary),
        as: format, for: page)
    case .description(let name):
      TextRenderer.render(Description.text(of: name, in: session, for: page), as: format)
    case .nothing: ""
    }
  }
}

/// What came of a task.
package struct Performance: Sendable {
  package enum Document: Sendable {
    case answer(Answer)
    case verdict(Verdict)
    case explanation(Explained)
    case description(name: String?)
    case nothing
  }

  package var document: Document

  /// How many rows there are to show.
  package var rows: Int

  /// What `--strict` makes an error.
  package var warnings: [String] = []

  /// False for a check that is not met.
  package var isMet = true
}
