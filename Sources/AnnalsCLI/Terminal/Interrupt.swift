import Glibc
import Synchronization

/// Signals, brought from their handlers to where they are dealt with.
///
/// A handler only counts and writes a byte: Ctrl-C is heard by a running query, which asks the
/// count, and every signal by the prompt, whose poll the byte wakes.
enum Interrupt {
  /// Ctrl-C since the last `reset`.
  fileprivate static let count = Atomic<Int>(0)
  fileprivate static let wakeDescriptor = Atomic<Int32>(-1)
  private static let drainDescriptor = Atomic<Int32>(-1)

  /// Whether Ctrl-C was pressed since the last `reset`.
  static var isRaised: Bool { count.load(ordering: .relaxed) > 0 }

  /// Whether a key or a signal waits to be dealt with.
  static var isPending: Bool {
    var inputs = [STDIN_FILENO, drainDescriptor.load(ordering: .relaxed)]
      .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    return poll(&inputs, nfds_t(inputs.count), 0) > 0
  }

  static func reset() { count.store(0, ordering: .relaxed) }

  /// Makes the pipe whose reading end the prompt polls.
  ///
  /// - Returns: the reading end, which never blocks; `nil` when there are no descriptors left.
  static func makeWakePipe() -> Int32? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    // Both globals exist before a handler can touch them: making one is not safe in there.
    reset()
    wakeDescriptor.store(ends[1], ordering: .relaxed)
    drainDescriptor.store(ends[0], ordering: .relaxed)
    return ends[0]
  }

  /// Sends a signal here.
  static func watch(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = noteSignal
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }

  /// Gives a signal its usual effect again.
  static func unwatch(_ signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }

  /// Gives a signal its usual effect for a while.
  ///
  /// - Returns: what `giveBack` needs to make it again what it is now.
  static func takeAway(_ signal: Int32) -> sigaction {
    var usual = sigaction()
    usual.__sigaction_handler.sa_handler = SIG_DFL
    sigemptyset(&usual.sa_mask)
    var before = sigaction()
    sigaction(signal, &usual, &before)
    return before
  }

  static func giveBack(_ signal: Int32, _ before: sigaction) {
    var before = before
    sigaction(signal, &before, nil)
  }

  /// The signals that came since the last call, in order.
  static func drain(_ descriptor: Int32) -> [Int32] {
    var signals: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 64)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return signals }
      signals += bytes.prefix(count).map { Int32($0) }
    }
  }
}

/// Runs in a signal handler: atomics and `write`, nothing else.
private func noteSignal(_ signal: Int32) {
  let savedError = errno
  if signal == SIGINT { Interrupt.count.add(1, ordering: .relaxed) }
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(Interrupt.wakeDescriptor.load(ordering: .relaxed), &byte, 1)
  errno = savedError
}
