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

  /// Bytes in memory that it keeps.
  package init(_ bytes: [UInt8]) {
    var position = 0
    self.init(
      size: bytes.count,
      rewind: {
        position = 0
        return true
      },
      read: { (buffer) throws(ReadFailure) in
        let piece = bytes[position...].prefix(buffer.count)
        buffer.copyBytes(from: piece)
        position += piece.count
        return piece.count
      })
  }
}

/// Why a source could not be read on, in the words of the system.
package struct ReadFailure: Error, Hashable, Sendable {
  /// `Input/output error`
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}
