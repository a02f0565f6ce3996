import Glibc

/// A stream that text goes out on; the one place that writes to standard output and error.
struct OutputStream: Sendable {
  let descriptor: Int32

  static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
  static let standardError = OutputStream(descriptor: STDERR_FILENO)

  /// Writes everything, however many calls it takes.
  ///
  /// - Parameter isCancelled: asked between pieces.
  func write(_ bytes: [UInt8], isCancelled: () -> Bool = { false }) throws(WriteProblem) {
    var start = 0
    while start < bytes.count {
      if isCancelled() { throw .cancelled }
      let end = min(bytes.count, start + Self.pieceSize)
      let written = bytes[start..<end].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 { start += written } else { try recover(from: errno) }
    }
  }

  func write(_ text: String, isCancelled: () -> Bool = { false }) throws(WriteProblem) {
    try write(Array(text.utf8), isCancelled: isCancelled)
  }

  /// A report that cannot be written has nobody left to tell.
  func report(_ text: String) {
    try? write(text)
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// That of the terminal, as far as it says; the rows of one that knows only its columns are 0.
  var size: (rows: Int, columns: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  /// Small enough that Ctrl-C is heard between two pieces on a slow terminal.
  private static let pieceSize = 64 * 1024

  private func recover(from number: Int32) throws(WriteProblem) {
    switch number {
    case EINTR: return
    case EAGAIN:
      // Whoever opened the stream made it not wait: wait here.
      var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&wanted, 1, -1)
    case EPIPE: throw .brokenPipe
    default: throw .failed(number)
    }
  }
}

/// Why text could not be written.
enum WriteProblem: Error, Hashable, Sendable {
  /// The reader went away, as `head` does: nothing to report.
  case brokenPipe

  /// What the system said; a number of `errno`.
  case failed(Int32)

  /// Ctrl-C.
  case cancelled
}
