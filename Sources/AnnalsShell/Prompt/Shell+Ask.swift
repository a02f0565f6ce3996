import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Shell {
  /// Checks every statement of a text, then runs them; one error and none runs, and nothing of
  /// what it defines is kept.
  mutating func ask<Host: ShellHost>(
    _ question: Question, host: Host, into reply: inout Reply
  ) {
    let before = question.workspace(in: workspace)
    let examination = session.examine(
      [question.source], for: .telling, in: before, library: host.library)
    guard examination.isRunnable else {
      return refuse(question, examination, host: host, into: &reply)
    }
    if let stranger = question.arguments?.first(where: { !examination.declares($0) }) {
      return reply.add(refusal: examination.refusal(of: stranger))
    }
    if let refusal = refusal(of: examination.tasks.map(\.task.isQuery)) {
      return reply.add(refusal: refusal)
    }
    if !question.isAlone { take(examination, of: question) }
    if !examination.tasks.isEmpty {
      lastAsked = Asked(question: question, workspace: before, those: those)
    }
    run(examination, host: host, into: &reply)
    // A query that was stopped leaves the last list as it was.
    workspace.thoseKind = those?.kind
    note(examination, of: question, into: &reply)
  }

  /// Keeps what a text has said.
  private mutating func take(_ examination: Examination, of question: Question) {
    for statement in session.parse(question.source.text, in: workspace).script.statements {
      guard case .parameter(let node) = statement else { continue }
      declarations.removeAll { $0.name.text == node.name.text }
      declarations.append(node)
    }
    workspace = examination.workspace
  }

  private mutating func run<Host: ShellHost>(
    _ examination: Examination, host: Host, into reply: inout Reply
  ) {
    var performer = Performer(session, those: those)
    var answers: [TimedPerformance] = []
    for item in examination.tasks {
      let start = host.now
      switch performer.attempt(item, of: examination, isCancelled: host.isCancelled) {
      case .success(let performance):
        let refusal = warnings == .error ? performance.warnings : []
        guard refusal.isEmpty else {
          show(answers, as: nil, host: host, into: &reply)
          return reply.add(report: examination.report(refusal, of: item, for: host.reportPage))
        }
        answers.append(TimedPerformance(performance, max(.zero, host.now - start)))
      case .failure(let stop):
        show(answers, as: nil, host: host, into: &reply)
        return reply.add(stop)
      }
      those = performer.those
    }
    show(answers, as: nil, host: host, into: &reply)
    if !answers.isEmpty { lastAnswers = answers.map(\.performance) }
  }

  /// Something to see for a text that only defines.
  private func note(
    _ examination: Examination, of question: Question, into reply: inout Reply
  ) {
    guard !question.isAlone, examination.tasks.isEmpty, let last = workspace.spellings.last
    else { return }
    reply.add(notice: "'\(VisibleText(last.text).text)' is defined.\n")
  }
}

extension QuerySource {
  /// What was typed.
  static func prompt(_ text: String) -> QuerySource {
    QuerySource(name: "query", text: Array(text.utf8))
  }
}
