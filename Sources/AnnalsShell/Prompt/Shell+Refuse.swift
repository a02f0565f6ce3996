import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Shell {
  /// Says what is wrong with a text that cannot be asked, and makes what would be right easy to
  /// take up.
  func refuse<Host: ShellHost>(
    _ question: Question, _ examination: Examination, host: Host, into reply: inout Reply
  ) {
    let text = question.source.string.trimmingBlanks()
    let isTyped = question.source.path == nil
    if isTyped, let page = helpAsked(by: text, host) {
      return reply.add(output: page)
    }
    let query = isTyped ? examination.offer(instead: text, in: self) : nil
    // What reads as a question is one, unless all of it is what another program would do.
    if isTyped,
      let name = ForeignWord.command(for: text) ?? (query == nil ? ForeignWord.verb(of: text) : nil)
    {
      reply.add(
        refusal: "'\(text)' is no query; here .\(name.rawValue) does that")
      return offer(".\(name.rawValue)", into: &reply)
    }
    reply.add(report: examination.report(for: host.reportPage))
    if let query { offer(query, into: &reply) }
  }

  /// `help improved` without its dot.
  private func helpAsked<Host: ShellHost>(by text: String, _ host: Host) -> String? {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace }
    guard parts.count == 2, ForeignWord.help.contains(parts[0].lowercased()),
      case .found(let page) = Help(session, for: host.page).page(on: String(parts[1]))
    else { return nil }
    return page
  }

  private func offer(_ text: String, into reply: inout Reply) {
    reply.offer = text
    reply.add(notice: "Up brings it, Enter runs it.\n")
  }
}

extension Examination {
  /// The one query that would be right instead of the whole text; `nil` where there are several
  /// or none.
  fileprivate func offer(instead text: String, in shell: Shell) -> String? {
    let offers = Set(reports.flatMap(\.diagnostics).flatMap(\.help)).filter { query in
      query != text
        && shell.session.examine([.prompt(query)], in: shell.workspace).isRunnable
    }
    return offers.count == 1 ? offers.first : nil
  }

  /// A value was given for a parameter that nothing declares.
  func refusal(of stranger: GivenValue) -> String {
    let declared = parameters.map(\.text).sorted()
    return "no 'param' declares $\(stranger.name)"
      + didYouMean(nearestWords(to: stranger.name, among: declared).map { "$" + $0 })
  }
}
