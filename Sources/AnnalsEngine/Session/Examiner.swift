import AnnalsSyntax

/// Looks the statements of some texts up, one after the other.
struct Examiner {
  private let session: Session
  private let purpose: Purpose
  private(set) var examination: Examination

  init(_ session: Session, _ workspace: Workspace, _ purpose: Purpose) {
    self.session = session
    self.purpose = purpose
    examination = Examination(workspace: workspace)
  }

  mutating func examine(_ parsed: ParsedSources) {
    examination.parameters = parsed.parameters
    examination.reports = parsed.reports
    var found: [[Diagnostic]] = Array(repeating: [], count: parsed.reports.count)
    for statement in parsed.statements { found[statement.source] += examine(statement) }
    for (index, diagnostics) in found.enumerated() {
      examination.reports[index].diagnostics = diagnostics + parsed.reports[index].diagnostics
      examination.reports[index].sort()
    }
  }

  /// - Returns: what there is to say about it, beside what the parser has said.
  private mutating func examine(_ parsed: ParsedStatement) -> [Diagnostic] {
    switch parsed.fault {
    case nil: return check(parsed)
    case .broken?:
      examination.workspace.refuseName(of: parsed.statement)
      return []
    case .lackingTime(let count)?:
      examination.workspace.refuseName(of: parsed.statement)
      var workspace = examination.workspace
      let check = session.check(parsed.statement, in: &workspace)
      return Array(check.diagnostics.prefix(max(0, Session.mostReports - count)))
    }
  }

  private mutating func check(_ parsed: ParsedStatement) -> [Diagnostic] {
    let statement = parsed.statement.turned(to: purpose)
    let isTold = purpose == .telling && !statement.isDefinition
    let before = isTold ? examination.workspace : nil
    let check = session.check(statement, in: &examination.workspace)
    if let task = check.task, task.isShown {
      examination.tasks.append(
        ExaminedTask(
          task: task, source: parsed.source, range: statement.range,
          sentence: before.flatMap { session.sentence(of: statement, in: $0) }))
    }
    return check.diagnostics
  }
}

extension SourceReport {
  /// A stable sort by place: what was said first about one stays first.
  fileprivate mutating func sort() {
    guard diagnostics.count > 1 else { return }
    let ordered = diagnostics.enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }
    diagnostics = ordered.map(\.element)
  }
}

extension Statement {
  /// A query as what is to become of it.
  fileprivate func turned(to purpose: Purpose) -> Statement {
    guard case .explaining(let isAnalysed) = purpose else { return self }
    switch self {
    case .list, .aggregate, .history, .transitions, .lineup:
      return .explanation(
        Explanation(isAnalysed: isAnalysed, statement: self, range: range))
    case .expectation(let node):
      return .explanation(
        Explanation(isAnalysed: isAnalysed, statement: .list(node.listing), range: range))
    case .definition, .binding, .parameter, .use, .explanation, .description, .missing:
      return self
    }
  }
}
