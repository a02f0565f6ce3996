import AnnalsShell

extension Invocation {
  /// When the run has taken as long as `--limit-time` lets it; `nil` without one.
  var deadline: Deadline? { timeLimit.map { Deadline($0, from: Clock.start) } }

  /// Does work that is given up when the time is over, which is then said.
  ///
  /// - Parameters:
  ///   - isCancelled: what else ends the work: Ctrl-C.
  ///   - work: asks now and then whether it is to end, and throws `Failure.cancelled` then.
  func inTime<Result>(
    _ isCancelled: @escaping @Sendable () -> Bool = { false },
    _ work: (@escaping @Sendable () -> Bool) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let deadline else { return try work(isCancelled) }
    do throws(Failure) {
      return try work { isCancelled() || deadline.hasPassed }
    } catch {
      throw error == .cancelled && !isCancelled() ? deadline.failure : error
    }
  }
}
