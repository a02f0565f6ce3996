import AnnalsEngine
import AnnalsRender

extension Shell {
  /// `.open`: other data, of which nothing has been said yet.
  mutating func open<Host: ShellHost>(
    _ origin: DataOrigin, host: inout Host, into reply: inout Reply
  ) {
    do throws(Failure) {
      let look = host.look(at: origin)
      session = try load(origin, host: &host)
      reply.hasLoaded = true
      data = OpenData(origin, read: look)
      forget(into: &reply)
      reply.add(report: session.loadReport(for: host.reportPage))
      reply.add(notice: greeting(for: host.noticePage))
      if isWatching { checkWatch(into: &reply) }
    } catch {
      reply.add(keepingData: error)
    }
  }

  /// `.reload`: the same files as they are now, of which all that was said still holds.
  mutating func reload<Host: ShellHost>(host: inout Host, into reply: inout Reply) {
    do throws(Failure) {
      // Looked at before they are read: what changes meanwhile is a change to be seen.
      let look = host.look(at: data.origin)
      let fresh = try load(data.origin, host: &host)
      data.read = look
      let before = those
      adopt(fresh, saying: "Read again: ", host: host, into: &reply)
      sayWhetherGone(before, into: &reply)
    } catch {
      reply.add(keepingData: error)
    }
  }

  private func load<Host: ShellHost>(
    _ origin: DataOrigin, host: inout Host
  ) throws(Failure) -> Session {
    try opening.open(origin, host: &host, isCancelled: host.isCancelled)
  }

  /// Asks data that was read again from now on.
  ///
  /// - Parameter opening: what the sentence about it begins with.
  mutating func adopt<Host: ShellHost>(
    _ fresh: Session, saying opening: String, host: Host, into reply: inout Reply
  ) {
    session = fresh
    reply.hasLoaded = true
    // Its entities are counted in the data as it was.
    those = nil
    workspace.thoseKind = nil
    reply.add(report: session.loadReport(for: host.reportPage))
    let summary = GreetingRenderer.summary(of: session.model, today: session.today)
    reply.add(notice: opening + summary, for: host.noticePage)
    sayMisfits(host: host, into: &reply)
  }

  /// What does not fit is kept: the next change of the data may mend it. It is said once.
  private mutating func sayMisfits<Host: ShellHost>(host: Host, into reply: inout Reply) {
    let found = session.misfits(of: workspace)
    for misfit in found where !misfits.contains(misfit) {
      reply.add(
        notice: "'\(misfit.name)' does not fit the data now: \(misfit.problem).",
        for: host.noticePage)
    }
    misfits = found
  }

  /// To be said once it is clear whether a query has made a list again.
  ///
  /// - Parameter before: what `those` were in the data as it was.
  func sayWhetherGone(_ before: EntitySet?, into reply: inout Reply) {
    guard before != nil, those == nil else { return }
    reply.add(notice: "Those are gone: they were a list of the data as it was.\n")
  }

  /// What was said of other data is not carried over to this.
  private mutating func forget(into reply: inout Reply) {
    let count = workspace.spellings.count + workspace.parameters.count
    if count > 0 {
      let words = count == 1 ? "One definition is" : "\(count) definitions are"
      reply.add(notice: "\(words) gone with the data that was open.\n")
    }
    let arguments = workspace.arguments
    workspace = Workspace()
    workspace.arguments = arguments
    those = nil
    misfits = []
    declarations = []
    lastAsked = nil
    lastAnswers = []
  }
}

extension Opening {
  /// Opens the files of a model, with the program's help, and loads them.
  func open<Host: ShellHost>(
    _ origin: DataOrigin, host: inout Host, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> Session {
    let files = try host.open(origin, progress: progress, isCancelled: isCancelled)
    return try open(files, for: host.reportPage, isCancelled: isCancelled)
  }
}

extension Reply {
  /// What kept data from being read, and what that means for the data that is there.
  mutating func add(keepingData failure: Failure) {
    add(failure)
    add(notice: "The data stays as it was.\n")
    isCut = true
  }
}
