package import AnnalsModel
import Glibc

/// A file open for reading; closed when nothing holds it any more.
package final class OpenFile {
  private let descriptor: Int32

  /// What the file was when it was opened; `nil` for a pipe or a device.
  private let state: State?
  private let isCancelled: @Sendable () -> Bool

  private struct State: Equatable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// - Parameters:
  ///   - descriptor: open for reading; it is closed with this.
  ///   - isCancelled: asked when a signal ends the waiting for bytes.
  package init(descriptor: Int32, isCancelled: @escaping @Sendable () -> Bool = { false }) {
    self.descriptor = descriptor
    self.isCancelled = isCancelled
    state = Self.state(of: descriptor)
  }

  deinit {
    close(descriptor)
  }

  /// The bytes of the file as they are, piece by piece.
  package var source: ByteSource {
    let rewind: (() -> Bool)? = state == nil ? nil : { lseek(self.descriptor, 0, SEEK_SET) == 0 }
    return ByteSource(size: state?.size, rewind: rewind) { (buffer) throws(ReadFailure) in
      try self.read(into: buffer)
    }
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { return count }
      if count == 0 {
        guard Self.state(of: descriptor) == state else {
          throw ReadFailure(reason: "the file changed while it was read")
        }
        return 0
      }
      guard errno == EINTR else { throw ReadFailure(reason: Self.reason(errno)) }
      if isCancelled() { throw .cancelled }
    }
  }

  private static func state(of descriptor: Int32) -> State? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return State(
      size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec
    )
  }

  /// What the system says of an error.
  package static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
