package import AnnalsModel
package import AnnalsSyntax

/// A model opened for questions: its names are indexed once, its statements are checked and
/// run one by one. A value; any number of threads may ask one at once.
package struct Session: Sendable {
  package let model: Model

  /// Every name of the model that a query may use.
  package let vocabulary: Vocabulary

  /// The day that queries look from unless they say `as of`.
  package let today: Day

  let names: NameIndex

  package init(model: Model, today: Day) {
    self.model = model
    self.today = today
    vocabulary = Vocabulary(model)
    names = NameIndex(model)
  }

  /// Reads a text with the model's names; never fails, the report is in the result.
  package func parse(_ text: [UInt8]) -> Parse {
    Parser.parse(text, vocabulary: vocabulary)
  }

  /// Looks up every name of a statement that was parsed without an error.
  ///
  /// - Parameter workspace: what the statements before it have said; gets what this one says.
  package func check(_ statement: Statement, in workspace: inout Workspace) -> Check {
    var checker = Checker(self, workspace)
    let task = checker.check(statement)
    if checker.isSound { workspace = checker.workspace }
    return Check(task: task, diagnostics: Array(checker.diagnostics.prefix(Self.mostDiagnostics)))
  }

  /// Looks up a statement that stands alone.
  package func check(_ statement: Statement) -> Check {
    var workspace = Workspace()
    return check(statement, in: &workspace)
  }

  /// Diagnostics a statement at most (section 12 of the language page).
  private static let mostDiagnostics = 3

  /// Answers a checked statement.
  ///
  /// - Parameters:
  ///   - those: the entities of the last list.
  ///   - isCancelled: asked at least once a block of entities.
  /// - Throws: `Stop.cancelled` when `isCancelled` said so.
  package func run(
    _ plan: Plan, those: EntitySet? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Stop) -> Answer {
    try Runner(plan, model: model, those: those, isCancelled: isCancelled).run()
  }
}

/// A statement looked up: what it comes to, unless there are errors, and what there is to say.
package struct Check: Sendable {
  package var task: Task?
  package var diagnostics: [Diagnostic]

  package init(task: Task?, diagnostics: [Diagnostic]) {
    self.task = task
    self.diagnostics = diagnostics
  }

  /// The plan of a query; `nil` for every other statement.
  package var plan: Plan? {
    if case .answer(let plan)? = task { plan } else { nil }
  }
}

/// Why a run ended without an answer.
package enum Stop: Error, Hashable, Sendable {
  case cancelled
}
