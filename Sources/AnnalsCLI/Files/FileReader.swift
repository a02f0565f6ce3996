import Glibc

/// Reads whole files: regular ones, pipes, sockets and terminals. No other device is read, which may
/// have no end, but the empty one.
enum FileReader {
  /// All bytes of the file at `path`.
  ///
  /// - Parameters:
  ///   - limit: in bytes; one more is an error rather than a shorter text.
  ///   - isCancelled: asked between pieces.
  static func read(
    _ path: String, limit: Int, isCancelled: () -> Bool = { false }
  ) throws(FileProblem) -> [UInt8] {
    let descriptor = try open(path, isCancelled: isCancelled)
    defer { close(descriptor) }
    return try read(descriptor, limit: limit, isCancelled: isCancelled)
  }

  /// All bytes that come from an open file.
  ///
  /// - Parameter progress: takes how many bytes have been read.
  static func read(
    _ descriptor: Int32, limit: Int, isCancelled: () -> Bool = { false },
    progress: (Int) -> Void = { _ in }
  ) throws(FileProblem) -> [UInt8] {
    let size = try size(of: descriptor)
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var problem: FileProblem?
    // One byte more than the size finds the end without another round.
    var capacity = max(size + 1, pieceSize)
    var bytes: [UInt8] = []
    repeat {
      var isFull = false
      let before = bytes.count
      bytes += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        problem = fill(
          buffer, &count, from: descriptor, isCancelled: isCancelled,
          progress: { progress(before + $0) })
        isFull = count == buffer.count
      }
      if let problem { throw problem }
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      guard isFull else { return bytes }
      capacity = min(bytes.count, largestPiece)
    } while true
  }

  /// Opens a file for reading; whoever gets the descriptor closes it.
  ///
  /// A pipe is open at once: whoever reads from it waits for somebody to write to it, which Ctrl-C
  /// ends.
  static func open(_ path: String, isCancelled: () -> Bool) throws(FileProblem) -> Int32 {
    // A name with a NUL would be cut there, and be another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(suggestions: []) }
    guard SafeMode.permits(path) else { throw .unsafe }
    while true {
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if descriptor >= 0 {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return descriptor
      }
      switch errno {
      case EINTR where isCancelled(): throw .cancelled
      case EINTR: continue
      case ENOENT: throw .missing(suggestions: nearbyNames(of: path))
      default: throw .system(errno)
      }
    }
  }

  private static let pieceSize = 64 * 1024

  /// Small enough that Ctrl-C is heard between two pieces.
  private static let largestPiece = 16 * 1024 * 1024

  private static func size(of descriptor: Int32) throws(FileProblem) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return max(0, Int(status.st_size))
    case S_IFDIR: throw .isFolder
    case S_IFBLK: throw .isDevice
    case S_IFCHR where !isNull(status) && isatty(descriptor) == 0: throw .isDevice
    default: return 0
    }
  }

  /// Whether it is `/dev/null`, which is read as what it is: empty.
  private static func isNull(_ status: stat) -> Bool {
    var null = stat()
    return stat("/dev/null", &null) == 0 && null.st_mode & S_IFMT == S_IFCHR
      && null.st_rdev == status.st_rdev
  }

  /// Reads until the buffer is full or the file ends.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from descriptor: Int32,
    isCancelled: () -> Bool, progress: (Int) -> Void
  ) -> FileProblem? {
    while count < buffer.count {
      if isCancelled() { return .cancelled }
      guard isReady(descriptor) else { continue }
      let wanted = min(buffer.count - count, largestPiece)
      let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
      // Ctrl-C ends whoever writes to a pipe too, and then there is no more to read.
      if got == 0 { return isCancelled() ? .cancelled : nil }
      if got > 0 {
        count += got
        progress(count)
      } else if errno != EINTR {
        return .system(errno)
      }
    }
    return nil
  }

  /// Waits a moment for bytes or for their end. Not longer: a signal that comes just before a
  /// `read` does not interrupt it.
  private static func isReady(_ descriptor: Int32) -> Bool {
    var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 100) > 0
  }
}
