package import AnnalsSyntax

/// Texts read and looked up whole, before any of it runs.
package struct Examination: Sendable {
  /// What there is to run, in the order of the texts.
  package internal(set) var tasks: [ExaminedTask] = []

  /// Every text that was read, those of `use` too, with what there is to say about it.
  package internal(set) var reports: [SourceReport] = []

  /// What the texts have said.
  package internal(set) var workspace: Workspace

  /// The parameters that the texts declare.
  package internal(set) var parameters: Set<FoldedName> = []

  /// Whether nothing forbids running: with one error nothing runs.
  package var isRunnable: Bool {
    reports.allSatisfy(\.diagnostics.isEmpty)
  }
}

/// A statement that is to be run.
package struct ExaminedTask: Sendable {
  package var task: Task

  /// Index into `Examination.reports` of its text.
  package var source: Int

  /// Where it stands in its text.
  package var range: SourceRange

  /// A query in the words of `explain`; `nil` unless it was to be told, and for what is no query.
  package var sentence: String?
}

/// What there is to say about a text.
package struct SourceReport: Sendable {
  package var source: QuerySource

  /// In the order of the text.
  package var diagnostics: [Diagnostic]

  /// Where its statements stand, those too that have nothing to show.
  package var statements: [SourceRange] = []
}

/// What is to become of queries.
package enum Purpose: Hashable, Sendable {
  case asking

  /// The same, each with its canonical sentence, for a page that says it beside the answer.
  case telling

  /// Each query as if `explain` stood before it.
  case explaining(isAnalysed: Bool)
}

extension Session {
  /// Reads and checks every statement of some texts, one after the other.
  ///
  /// A statement that the parser reported an error about is not checked: what the checker
  /// would say about it would be about the parser's guess.
  ///
  /// - Parameters:
  ///   - workspace: what earlier texts have said.
  ///   - library: reads what `use` names; without one `use` is refused.
  package func examine(
    _ sources: [QuerySource], for purpose: Purpose = .asking,
    in workspace: Workspace = Workspace(), library: SourceLibrary? = nil
  ) -> Examination {
    let parsed = parse(sources, in: workspace, library: library)
    return examine(parsed, for: purpose, in: workspace)
  }

  /// Checks every statement of texts that have been read, one after the other.
  ///
  /// - Parameter workspace: what earlier texts have said; its names are those that the texts were
  ///   read with.
  package func examine(
    _ parsed: ParsedSources, for purpose: Purpose = .asking,
    in workspace: Workspace = Workspace()
  ) -> Examination {
    var examiner = Examiner(self, workspace, purpose)
    examiner.examine(parsed)
    return examiner.examination
  }
}
