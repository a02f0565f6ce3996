import AnnalsRender

extension Shell {
  /// `.last`, `.last csv`
  mutating func showLast<Host: ShellHost>(
    _ format: OutputFormat?, host: Host, into reply: inout Reply
  ) {
    guard !lastAnswers.isEmpty else {
      return reply.add(refusal: "there is no answer yet to show again")
    }
    show(lastAnswers.map { TimedPerformance($0, nil) }, as: format, host: host, into: &reply)
  }
}
