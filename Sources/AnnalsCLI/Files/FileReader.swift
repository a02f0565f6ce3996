import Glibc

/// Reads whole files, of any sort that can be read: regular, pipes, devices.
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
  static func read(
    _ descriptor: Int32, limit: Int, isCancelled: () -> Bool = { false }
  ) throws(FileProblem) -> [UInt8] {
    let size = try size(of: descriptor)
    guard size <= limit else { throw .tooLarge(limit: limit) }
    var problem: FileProblem?
    // One byte more than the size finds the end without another round.
    var capacity = max(size + 1, pieceSize)
    var bytes: [UInt8] = []
    repeat {
      var isFull = false
      bytes += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        problem = fill(buffer, &count, from: descriptor, isCancelled: isCancelled)
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
  /// Opening a pipe waits for somebody to write to it, and Ctrl-C ends the waiting.
  static func open(_ path: String, isCancelled: () -> Bool) throws(FileProblem) -> Int32 {
    // A name with a NUL would be cut there, and be another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(suggestions: []) }
    while true {
      let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
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
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
    return status.st_mode & S_IFMT == S_IFREG ? max(0, Int(status.st_size)) : 0
  }

  /// Reads until the buffer is full or the file ends.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from descriptor: Int32,
    isCancelled: () -> Bool
  ) -> FileProblem? {
    while count < buffer.count {
      if isCancelled() { return .cancelled }
      let wanted = min(buffer.count - count, largestPiece)
      let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
      if got == 0 { return nil }
      if got > 0 { count += got } else if errno != EINTR { return .system(errno) }
    }
    return nil
  }
}
