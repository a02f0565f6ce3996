package import AnnalsSyntax

extension Session {
  /// Reads a text with the model's names; never fails, the report is in the result.
  package func parse(_ text: [UInt8]) -> Parse {
    Parser.parse(text, vocabulary: vocabulary, limits: syntaxLimits)
  }

  /// Reads a text with the model's names and those that earlier statements defined.
  package func parse(_ text: [UInt8], in workspace: Workspace) -> Parse {
    Parser.parse(text, vocabulary: vocabulary(with: workspace), limits: syntaxLimits)
  }

  /// Looks up every name of a statement that was parsed without an error.
  ///
  /// - Parameter workspace: what the statements before it have said; gets what this one says.
  package func check(_ statement: Statement, in workspace: inout Workspace) -> Check {
    let expansion = Expander.expand(statement, in: workspace, within: syntaxLimits)
    guard expansion.diagnostics.isEmpty, !expansion.isSilenced else {
      workspace.refuseName(of: statement)
      return Check(task: nil, diagnostics: Array(expansion.diagnostics.prefix(Self.mostReports)))
    }
    var check = check(expanded: expansion.statement, in: &workspace, expansion.extent)
    check.diagnostics = check.diagnostics.map(expansion.substitutions.explaining)
    // What came of a check is told in the words of whoever wrote it.
    if case .expectation(let plan, _)? = check.task, case .expectation(let written) = statement {
      check.task = .expectation(plan, written)
    }
    return check
  }

  /// Looks up a statement that stands alone.
  package func check(_ statement: Statement) -> Check {
    var workspace = Workspace()
    return check(statement, in: &workspace)
  }

  private func check(
    expanded statement: Statement, in workspace: inout Workspace, _ extent: TreeSize = TreeSize()
  ) -> Check {
    // What was said is held once, so that a name is added to it in place.
    var checker = Checker(self)
    swap(&workspace, &checker.workspace)
    let task = checker.check(statement)
    swap(&workspace, &checker.workspace)
    // With a stand-in a statement may come to nothing without an error.
    if checker.isSound, task != nil {
      workspace.note(statement, extent)
      if let kind = task?.thoseKind { workspace.thoseKind = kind }
    } else {
      workspace.refuseName(of: statement)
    }
    var diagnostics = Array(checker.diagnostics.prefix(Self.mostReports))
    offer(statement, for: &diagnostics)
    return Check(task: task, diagnostics: diagnostics, subjects: checker.subjects)
  }

  /// Offers a query where a kind was asked for what another has, and that is all that is wrong.
  private func offer(_ statement: Statement, for diagnostics: inout [Diagnostic]) {
    guard diagnostics.count == 1, diagnostics[0].help.isEmpty,
      ["unknown-name", "track-of-owner"].contains(diagnostics[0].code),
      let query = Mender.query(for: statement, at: diagnostics[0].range, in: self)
    else { return }
    diagnostics[0].help = [query]
  }

  /// Whether a text is one statement, without an error.
  func runs(_ text: String) -> Bool {
    let parse = parse(Array(text.utf8))
    guard parse.diagnostics.isEmpty, parse.script.statements.count == 1,
      let statement = parse.script.statements.first
    else { return false }
    return check(statement).diagnostics.isEmpty
  }

  /// Diagnostics a statement at most (section 12 of the language page).
  static let mostReports = 3
}

/// A statement looked up: what it comes to, unless there are errors, and what there is to say.
package struct Check: Sendable {
  package var task: Task?
  package var diagnostics: [Diagnostic]

  /// What names of it are, in the order they were looked up; for a session without help.
  package var subjects: [SeenSubject]

  package init(task: Task?, diagnostics: [Diagnostic], subjects: [SeenSubject] = []) {
    self.task = task
    self.diagnostics = diagnostics
    self.subjects = subjects
  }

  /// The plan of a query; `nil` for every other statement.
  package var plan: Plan? {
    if case .answer(let plan)? = task { plan } else { nil }
  }
}
