import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Shell {
  /// Checks every statement of a query, then runs them; one error and none runs, and nothing of
  /// what the query defines is kept.
  mutating func ask<Host: ShellHost>(_ text: String, host: Host, into reply: inout Reply) {
    let examination = session.examine(
      [.prompt(text)], in: workspace, library: host.library, treatment: warnings)
    reply.add(report: examination.report(for: host.reportPage))
    guard examination.isRunnable else { return }
    workspace = examination.workspace
    if !examination.tasks.isEmpty { lastQuery = text }
    run(examination, host: host, into: &reply)
    // A query that was stopped leaves the last list as it was.
    workspace.thoseKind = those?.kind
    note(examination, into: &reply)
  }

  private mutating func run<Host: ShellHost>(
    _ examination: Examination, host: Host, into reply: inout Reply
  ) {
    let sequence = DocumentSequence(format: format, count: examination.tasks.count)
    var performer = Performer(session, format: format, those: those)
    defer { those = performer.those }
    for (index, item) in examination.tasks.enumerated() {
      let start = host.now
      switch performer.attempt(item.task, for: host.page, isCancelled: host.isCancelled) {
      case .success(let performance):
        let refusal = warnings == .error ? performance.warnings : []
        guard refusal.isEmpty else {
          return reply.add(
            report: examination.report(refusal, of: item, for: host.reportPage))
        }
        var page = host.page
        let time = max(.zero, host.now - start)
        // A page without a width is a pipe or a file, which gets the answer alone.
        if page.width != nil { page.timeTaken = time }
        let document = performer.render(performance, for: page)
        reply.add(output: sequence.opening(at: index) + sequence.body(document))
        if page.width == nil, format == .table { reply.add(notice: "Took \(time.inWords).\n") }
      case .failure(let stop): return reply.add(stop)
      }
    }
    reply.add(output: sequence.closing)
  }

  /// Something to see for a text that only defines.
  private func note(_ examination: Examination, into reply: inout Reply) {
    guard examination.tasks.isEmpty, let last = workspace.spellings.last else { return }
    reply.add(notice: "'\(last.text)' is defined.\n")
  }
}

extension QuerySource {
  /// What was typed.
  static func prompt(_ text: String) -> QuerySource {
    QuerySource(name: "query", text: Array(text.utf8))
  }
}
