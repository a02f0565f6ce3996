import AnnalsEngine
import AnnalsRender

extension Shell {
  /// Checks every statement of a query, then runs them; one error and none runs.
  func ask<Host: ShellHost>(_ text: String, host: Host, into reply: inout Reply) {
    let bytes = Array(text.utf8)
    let examination = session.examine(bytes, treatment: warnings)
    if !examination.diagnostics.isEmpty {
      reply.add(
        report: DiagnosticRenderer.render(
          examination.diagnostics, text: bytes, name: "query", for: host.reportPage))
    }
    guard examination.isRunnable else { return }
    let sequence = DocumentSequence(format: format, count: examination.plans.count)
    for (index, plan) in examination.plans.enumerated() {
      let start = host.now
      switch session.attempt(plan, isCancelled: host.isCancelled) {
      case .answered(let answer):
        var page = host.page
        let time = max(.zero, host.now - start)
        // A page without a width is a pipe or a file, which gets the answer alone.
        if page.width != nil { page.timeTaken = time }
        let document = AnswerRenderer.render(answer, as: format, for: page)
        reply.add(output: sequence.opening(at: index) + sequence.body(document))
        if page.width == nil, format == .table { reply.add(notice: "Took \(time.inWords).\n") }
      case .stopped(let stop):
        return reply.add(stop)
      }
    }
    reply.add(output: sequence.closing)
  }
}
