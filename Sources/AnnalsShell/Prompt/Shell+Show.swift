import AnnalsEngine
import AnnalsRender

/// What came of a task, and how long it took; `nil` where nobody waited for it.
struct TimedPerformance: Sendable {
  var performance: Performance
  var time: Duration?

  init(_ performance: Performance, _ time: Duration?) {
    self.performance = performance
    self.time = time
  }
}

extension Shell {
  /// Writes answers where answers go now.
  ///
  /// - Parameter format: that of `.last`; else it is the file's, or the prompt's.
  mutating func show<Host: ShellHost>(
    _ answers: [TimedPerformance], as format: OutputFormat?, host: Host, into reply: inout Reply
  ) {
    guard !answers.isEmpty else { return }
    guard let destination = routing.next else {
      return showHere(answers, as: format ?? self.format, host: host, into: &reply)
    }
    let text = document(
      of: answers.map { ($0.performance, .plain) },
      as: format ?? destination.format ?? self.format)
    if let delivery = routing.deliver(text) { reply.pieces.append(.delivery(delivery)) }
  }

  private func showHere<Host: ShellHost>(
    _ answers: [TimedPerformance], as format: OutputFormat, host: Host, into reply: inout Reply
  ) {
    var pages: [(Performance, Page)] = []
    var notices = ""
    for answer in answers {
      var page = host.page
      var performance = answer.performance
      if page.width != nil, format == .table, let rows = settings.rows {
        performance.cut(to: rows)
      }
      if settings.timer, let time = answer.time {
        // A page without a width is a pipe or a file, which gets the answer alone.
        if page.width != nil { page.timeTaken = time }
        if page.width == nil, format == .table { notices += "Took \(time.inWords).\n" }
      }
      pages.append((performance, page))
    }
    reply.add(answer: document(of: pages, as: format))
    reply.add(notice: notices)
  }

  /// The answers as they stand in one output.
  private func document(
    of answers: [(performance: Performance, page: Page)], as format: OutputFormat
  ) -> String {
    let sequence = DocumentSequence(format: format, count: answers.count)
    let performer = Performer(session)
    var text = ""
    for (index, answer) in answers.enumerated() {
      text += sequence.opening(at: index)
      text += sequence.body(performer.render(answer.performance, as: format, for: answer.page))
    }
    return text + sequence.closing
  }
}

extension Performance {
  /// Leaves the first rows, and counts the others as cut.
  fileprivate mutating func cut(to rows: Int) {
    switch document {
    case .answer(var answer):
      answer.cut(to: rows)
      document = .answer(answer)
    case .verdict(var verdict):
      verdict.answer.cut(to: rows)
      document = .verdict(verdict)
    case .explanation, .description, .nothing: break
    }
  }
}
