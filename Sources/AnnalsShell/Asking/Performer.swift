package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// Runs what was examined, a task at a time, and writes what comes of it.
package struct Performer: Sendable {
  let session: Session

  /// The entities of the last list.
  package private(set) var those: EntitySet?

  package init(_ session: Session, those: EntitySet? = nil) {
    self.session = session
    self.those = those
  }

  /// - Parameter caption: the statement as it was written, and as `explain` words it.
  package mutating func perform(
    _ task: AnnalsEngine.Task, _ caption: Caption, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> Performance {
    switch task {
    case .answer(let plan):
      let answer = try session.run(plan, those: those, isCancelled: isCancelled)
      if task.thoseKind != nil { those = answer.those ?? those }
      return Performance(
        document: .answer(answer, to: plan), caption: caption, rows: answer.rows.count,
        warnings: answer.facts.warnings)
    case .expectation(let plan, let expected):
      let answer = try session.run(plan, those: those, isCancelled: isCancelled)
      let verdict = Verdict(expected: expected, answer: answer)
      return Performance(
        document: .verdict(verdict, on: plan), caption: caption, rows: answer.rows.count,
        warnings: answer.facts.warnings, isMet: verdict.isMet)
    case .explanation(let explaining):
      let explained = try session.explain(explaining, those: those, isCancelled: isCancelled)
      return Performance(
        document: .explanation(explained), caption: caption, rows: explained.steps.count)
    case .description(let name):
      return Performance(document: .description(name: name?.text), caption: caption, rows: 1)
    case .definition:
      return Performance(document: .nothing, rows: 0)
    }
  }

  /// The text of what came of a task, as often as it is wanted.
  ///
  /// - Parameter index: of the answer among those of its output, counted from 0.
  package func render(
    _ performance: Performance, as format: OutputFormat, for page: Page, at index: Int = 0
  ) -> String {
    guard let format = format.text else {
      return format == .svg ? picture(of: performance) : section(of: performance, number: index + 1)
    }
    switch performance.document {
    case .answer(let answer, _): return AnswerRenderer.render(answer, as: format, for: page)
    case .verdict(let verdict, _): return VerdictRenderer.render(verdict, as: format, for: page)
    case .explanation(let explained):
      return ExplanationRenderer.render(
        explained, lines: Formatter.lines(of: explained.sentence, in: session.vocabulary),
        as: format, for: page)
    case .description(let name):
      var page = page
      page.isReadAloud = format == .plain
      return TextRenderer.render(Description.text(of: name, in: session, for: page), as: format)
    case .nothing: return ""
    }
  }
}

/// What came of a task.
package struct Performance: Sendable {
  package enum Document: Sendable {
    case answer(Answer, to: Plan)
    case verdict(Verdict, on: Plan)
    case explanation(Explained)
    case description(name: String?)
    case nothing
  }

  package var document: Document
  package var caption = Caption()

  /// How many rows there are to show.
  package var rows: Int

  /// What `--strict` makes an error.
  package var warnings: [String] = []

  /// False for a check that is not met.
  package var isMet = true
}
