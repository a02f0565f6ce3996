import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// A question that has been read, before its names are looked up.
struct ReadQuestion: Sendable {
  private let session: Session
  private let parsed: ParsedSources

  init(_ question: String, of session: Session, _ reader: Model.TextReader?) {
    self.session = session
    let source = QuerySource(name: "question", text: Array(question.utf8))
    parsed = session.parse([source], library: reader.map { SourceLibrary(reading: $0) })
  }

  /// Whether it declares a parameter.
  var hasParameters: Bool { !parsed.parameters.isEmpty }

  /// The query that it asks, ready to run.
  func query(_ parameters: [String: String], on today: Day) throws(AskError) -> CheckedQuery {
    let examination = try examine(parameters, on: today)
    try checkIsQuery()
    switch examination.tasks.first?.task {
    case .answer(let plan): return CheckedQuery(plan: plan, expected: nil)
    case .expectation(let plan, let expected): return CheckedQuery(plan: plan, expected: expected)
    case .explanation, .description, .definition, nil: throw .notOneQuestion(0)
    }
  }

  /// Reports what is wrong with it whatever its parameters are.
  func check(on today: Day) throws(AskError) {
    var workspace = Workspace()
    workspace.hasOpenParameters = true
    _ = try examine(in: workspace, on: today)
    try checkIsQuery()
  }

  /// The one sentence that says what it means.
  func canonicalText(_ parameters: [String: String], on today: Day) throws(AskError) -> String {
    let examination = try examine(parameters, on: today, for: .explaining(isAnalysed: false))
    guard case .explanation(let explaining)? = examination.tasks.first?.task,
      examination.tasks.count == 1
    else { throw .notOneQuestion(examination.tasks.count) }
    return explaining.sentence
  }

  private func examine(
    _ parameters: [String: String], on today: Day, for purpose: Purpose = .asking
  ) throws(AskError) -> Examination {
    var workspace = Workspace()
    workspace.arguments = parameters.sorted { $0.key < $1.key }
      .map { GivenValue(name: $0.key, text: $0.value) }
    let examination = try examine(in: workspace, on: today, for: purpose)
    for name in parameters.keys.sorted() {
      guard examination.parameters.contains(FoldedName(name)) else {
        throw .refused([Problem(undeclared: name)])
      }
    }
    return examination
  }

  private func examine(
    in workspace: Workspace, on today: Day, for purpose: Purpose = .asking
  ) throws(AskError) -> Examination {
    var session = session
    session.today = today
    let examination = session.examine(parsed, for: purpose, in: workspace)
    guard examination.isRunnable else { throw .refused(examination.problems) }
    return examination
  }

  /// What is for the prompt is refused, and so is what is no question or several.
  private func checkIsQuery() throws(AskError) {
    let shown = parsed.shown
    guard let statement = shown.first, shown.count == 1 else {
      throw .notOneQuestion(shown.count)
    }
    guard statement.isQuery else {
      let text = parsed.reports.first?.source.text ?? []
      throw .refused([Problem(notQueryAt: statement.range, in: text)])
    }
  }
}

/// A query whose names have been looked up.
struct CheckedQuery: Sendable {
  fileprivate let plan: Plan

  /// What `expect` says of it.
  fileprivate let expected: Expected?

  func run(
    in session: Session, isCancelled: @escaping @Sendable () -> Bool
  ) throws(AskError) -> Answer {
    do throws(Stop) {
      let answer = try session.run(plan, isCancelled: isCancelled)
      return Answer(
        answer, isMet: expected.map { Verdict(expected: $0, answer: answer).isMet })
    } catch {
      switch error {
      case .cancelled: throw .cancelled
      case .limit(let limit, let maximum, let met):
        throw .limit(LimitReached(limit, maximum, met: met))
      }
    }
  }
}

extension Statement {
  fileprivate var isQuery: Bool {
    switch self {
    case .list, .aggregate, .history, .transitions, .lineup, .expectation: true
    case .definition, .binding, .parameter, .use, .explanation, .description, .missing: false
    }
  }
}

extension SourceLibrary {
  /// A library of texts, each known by what it is called.
  fileprivate init(reading text: @escaping Model.TextReader) {
    self.init { path, _ in
      guard let text = text(path) else {
        return .failure(UnusableSource(message: "there is no '\(path)' to use"))
      }
      return .success(QuerySource(name: path, text: Array(text.utf8), path: path))
    }
  }
}

extension Examination {
  fileprivate var problems: [Problem] {
    reports.enumerated().flatMap { index, report in
      report.diagnostics.map {
        Problem($0, in: report.source.text, of: index == 0 ? nil : report.source.name)
      }
    }
  }
}

extension Problem {
  fileprivate init(notQueryAt range: SourceRange, in text: [UInt8]) {
    self.init(
      Diagnostic(
        code: "not-a-query", message: "this is for the prompt; a question is a query or 'expect'",
        range: range), in: text)
  }

  fileprivate init(undeclared name: String) {
    self.init(
      Diagnostic(
        code: "undeclared-parameter", message: "no 'param' declares $\(name)",
        range: SourceRange(0, 0)), in: [])
  }
}
