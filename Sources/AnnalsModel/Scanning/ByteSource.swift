/// Where a loader gets its bytes: a file, a pipe, memory. Read in pieces, so that a file never
/// stands in memory as a whole.
package struct ByteSource {
  /// Fills the front of a buffer and says how many bytes it put there; 0 at the end.
  package var read: (UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int

  /// Goes back to the first byte; `nil` for what can be read only once.
  package var rewind: (() -> Bool)?

  /// How many bytes there are, where known beforehand.
  package var size: Int?

  package init(
    size: Int?, rewind: (() -> Bool)?,
    read: @escaping (UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int
  ) {
    self.size = size
    self.rewind = rewind
    self.read = read
  }

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    var position = 0
    self.init(
      size: bytes.count,
      rewind: {
        position = 0
        return true
      },
      read: { (buffer) throws(ReadFailure) in
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes {
          buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
        }
        position += count
        return count
      })
  }

  /// Bytes in memory, which must outlive the load.
  package init(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    self.init(
      size: bytes.count,
      rewind: {
        position = 0
        return true
      },
      read: { (buffer) throws(ReadFailure) in
        let count = min(buffer.count, bytes.count - position)
        guard count > 0 else { return 0 }
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
        position += count
        return count
      })
  }
}

/// Why a source could not be read on, in the words of the system.
package struct ReadFailure: Error, Hashable, Sendable {
  /// `Input/output error`
  package var reason: String

  /// Whether it was not the system that gave up, but someone who asked to stop.
  package var isCancelled = false

  package init(reason: String) {
    self.reason = reason
  }

  /// Someone asked to stop while the source was waited for.
  package static let cancelled: ReadFailure = {
    var failure = ReadFailure(reason: "cancelled")
    failure.isCancelled = true
    return failure
  }()
}
