import Glibc

/// A line of `sh` that reads what is written to it, and otherwise has the terminal.
struct ChildProcess {
  /// How it ended.
  enum End: Equatable {
    case exited(Int32)
    case died(signal: Int32)
  }

  let number: pid_t
  private let input: Int32

  /// - Parameters:
  ///   - variables: what its environment has beside ours, where that does not say it.
  init(_ line: String, variables: [String: String] = [:]) throws(FileProblem) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    // Ctrl-C has to be heard while the reader does not read.
    _ = fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK)
    input = writing

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    var attributes = Self.plainSignals()
    defer { posix_spawnattr_destroy(&attributes) }
    var words = Self.pointers(to: ["sh", "-c", line])
    var environment = Self.pointers(to: Self.environment(with: variables))
    defer { for pointer in words + environment { free(pointer) } }
    var process = pid_t()
    let problem = posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, &environment)
    guard problem == 0 else {
      close(writing)
      throw .system(problem)
    }
    number = process
  }

  /// What we ignore or deal with is for the child as if we had not: a pager that kept ignoring a
  /// closed pipe would never end.
  private static func plainSignals() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    var signals = sigset_t()
    var none = sigset_t()
    sigemptyset(&none)
    sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  private static func pointers(to texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  private static func environment(with variables: [String: String]) -> [String] {
    var lines: [String] = []
    var next = environ
    while let line = next.pointee {
      lines.append(String(cString: line))
      next += 1
    }
    for (name, value) in variables.sorted(by: { $0.key < $1.key })
    where Environment.value(name) == nil {
      lines.append("\(name)=\(value)")
    }
    return lines
  }

  /// Writes everything, unless the child goes away before, which is no mistake.
  ///
  /// - Returns: false where `isCancelled` has said so.
  func write(_ text: String, isCancelled: () -> Bool) -> Bool {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      if isCancelled() { return false }
      let count = bytes[start...].withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        start += count
      } else if errno == EAGAIN {
        var wanted = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wanted, 1, 50)
      } else if errno != EINTR {
        return true
      }
    }
    return true
  }

  /// Ends the child's input and waits for it to go.
  ///
  /// - Parameter isCancelled: once it has said so a child that stays is told to go, and then made
  ///   to.
  func wait(isCancelled: () -> Bool) -> End {
    close(input)
    var patience: Int32 = 0
    while true {
      var status: Int32 = 0
      let found = waitpid(number, &status, WNOHANG)
      if found == number { return Self.end(status) }
      if found < 0, errno != EINTR { return .exited(0) }
      _ = poll(nil, 0, Self.pause)
      guard isCancelled() else { continue }
      patience += Self.pause
      if patience == Self.pause * 5 { kill(number, SIGTERM) }
      if patience == Self.pause * 8 { kill(number, SIGKILL) }
    }
  }

  /// Between two looks, in milliseconds.
  private static let pause: Int32 = 20

  private static func end(_ status: Int32) -> End {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .died(signal: signal)
  }
}
