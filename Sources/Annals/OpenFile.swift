package import AnnalsModel
import Glibc

/// A file of data that is open for reading; closed when nothing holds it any more.
///
/// It is read with `read`, not mapped: a mapped file that is cut short by somebody else raises
/// SIGBUS, this way the file ends early and the load says so.
package final class OpenFile {
  package let descriptor: Int32

  /// What the system said of the file when it was opened.
  private let first: stat

  /// Takes over an open descriptor.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    first = Self.status(of: descriptor)
  }

  deinit {
    close(descriptor)
  }

  /// Whether it can be read more than once, and its size is known.
  package var isRegular: Bool { first.st_mode & S_IFMT == S_IFREG }

  /// Reads it from where it is; a regular file can be rewound.
  package var source: ByteSource {
    guard isRegular else {
      return ByteSource(size: nil, rewind: nil) { (buffer) throws(ReadFailure) in
        try self.read(into: buffer)
      }
    }
    return ByteSource(
      size: Int(first.st_size), rewind: { lseek(self.descriptor, 0, SEEK_SET) == 0 },
      read: { (buffer) throws(ReadFailure) in
        let count = try self.read(into: buffer)
        // What was read before and what is read after a change do not belong together.
        if count == 0, self.isChanged {
          throw ReadFailure(reason: "the file changed while it was read")
        }
        return count
      })
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw ReadFailure(reason: Self.reason(errno)) }
    }
  }

  private var isChanged: Bool {
    let now = Self.status(of: descriptor)
    return now.st_size != first.st_size || now.st_mtim.tv_sec != first.st_mtim.tv_sec
      || now.st_mtim.tv_nsec != first.st_mtim.tv_nsec
  }

  private static func status(of descriptor: Int32) -> stat {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : stat()
  }

  /// What the system calls an error, such as `Input/output error`.
  package static func reason(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}
