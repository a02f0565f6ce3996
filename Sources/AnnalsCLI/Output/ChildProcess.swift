import Glibc

/// A line of `sh` that was started, and has our terminal.
struct ChildProcess {
  /// How it ended.
  enum End: Equatable {
    case exited(Int32)
    case died(signal: Int32)

    /// As a shell says it: 128 and the signal for one that died.
    var status: Int32 {
      switch self {
      case .exited(let status): status
      case .died(let signal): 128 + signal
      }
    }
  }

  let number: pid_t

  /// What it reads from is written here; `nil` where it reads what we do.
  private let input: Int32?

  /// One that reads what is written to it.
  ///
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
    do throws(FileProblem) {
      number = try Self.start(["sh", "-c", line], input: reading, variables: variables)
    } catch {
      close(writing)
      throw error
    }
  }

  /// One that a person works with for a while: it reads what we do.
  ///
  /// - Parameter arguments: of `sh`, its own name first.
  init(atTerminal arguments: [String]) throws(FileProblem) {
    input = nil
    number = try Self.start(arguments)
  }

  /// Writes everything, unless the child goes away before, which is no mistake.
  ///
  /// - Returns: false where `isCancelled` has said so.
  func write(_ text: String, isCancelled: () -> Bool) -> Bool {
    guard let input else { return true }
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

  /// Waits for it to end, however long a person works with it.
  func wait() -> End {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0 {
      guard errno == EINTR else { return .exited(127) }
    }
    return Self.end(status)
  }

  /// Ends the child's input and waits for it to go.
  ///
  /// - Parameter isCancelled: once it has said so a child that stays is told to go, and then made
  ///   to.
  func wait(isCancelled: () -> Bool) -> End {
    if let input { close(input) }
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
