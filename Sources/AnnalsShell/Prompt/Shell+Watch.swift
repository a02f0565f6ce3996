import AnnalsRender

extension Shell {
  /// `.watch on`, `.watch off`, `.watch`
  mutating func watch(_ isOn: Bool?, into reply: inout Reply) {
    guard let isOn else {
      return reply.add(output: isWatching ? "on: \(data.origin.name)\n" : "off\n")
    }
    isWatching = isOn
    guard isOn else { return reply.add(notice: "The data is not watched any more.\n") }
    checkWatch(into: &reply)
    if isWatching { reply.add(notice: "Watching \(VisibleText(data.origin.name).text).\n") }
  }

  /// Leaves off watching what cannot be watched, and says why.
  mutating func checkWatch(into reply: inout Reply) {
    if data.origin.paths.isEmpty {
      reply.add(report: Failure.line("the model in the program never changes"))
    } else if let path = data.read.unrepeatable {
      reply.add(report: Self.unwatchable(path).report)
    } else {
      return
    }
    isWatching = false
  }

  /// Reads files that have changed, and asks the last query of them; for a moment when nobody
  /// types. A key or a signal that comes meanwhile goes first, and the files wait for the next
  /// such moment.
  package mutating func refresh<Host: ShellHost>(host: inout Host) -> Reply {
    var reply = Reply()
    guard isWatching, let path = data.settledChange(host.look(at: data.origin)) else {
      return reply
    }
    let look = data.seen
    do throws(Failure) {
      if let path = look.unrepeatable { throw Self.unwatchable(path) }
      var quiet = opening
      // A picture of how far it is would be drawn over what is being typed.
      quiet.progress = { _ in .unseen }
      let fresh = try quiet.open(data.origin, host: &host, isCancelled: host.isDisturbed)
      let before = those
      adopt(fresh, saying: "\(path) has changed: ", host: host, into: &reply)
      if let lastAsked { ask(lastAsked.question, host: host, into: &reply) }
      sayWhetherGone(before, into: &reply)
    } catch {
      if error == .cancelled { return Reply() }
      reply.add(keepingData: error)
    }
    // A file that cannot be read is told once.
    data.read = look
    return reply
  }

  private static func unwatchable(_ path: String) -> Failure {
    Failure("'\(path)' can be read only once, so it is not watched", about: nil, status: .usage)
  }
}
