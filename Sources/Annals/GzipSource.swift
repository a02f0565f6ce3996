package import AnnalsModel
import CZlib

extension ByteSource {
  /// The same bytes, expanded while they are read when they are gzip's.
  ///
  /// - Returns: the source itself when it can be read only once.
  fileprivate func expanded() throws(ReadFailure) -> ByteSource {
    guard let rewind, try begin(count: 2) == [0x1F, 0x8B] else { return self }
    guard rewind() else { throw ReadFailure(reason: "cannot be read twice") }
    return GzipSource(self).source
  }

  /// The first bytes, after which the source is at its beginning again.
  private func begin(count: Int) throws(ReadFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { piece.deallocate() }
    while bytes.count < count {
      let room = UnsafeMutableRawBufferPointer(rebasing: piece[..<(count - bytes.count)])
      let got = try read(room)
      guard got > 0 else { break }
      bytes += room.prefix(got)
    }
    guard rewind?() ?? false else { throw ReadFailure(reason: "cannot be read twice") }
    return bytes
  }
}

extension InputFile {
  /// The same file, expanded while it is read when it is gzip's.
  package func expanded() throws(AnnalsModel.LoadError) -> InputFile {
    var file = self
    do throws(ReadFailure) {
      file.source = try source.expanded()
    } catch {
      throw .unreadable(file: name, reason: error.reason)
    }
    return file
  }
}

/// Expands gzip piece by piece. Several parts one behind the other are one text, as `cat` makes
/// them.
private final class GzipSource {
  private let packed: ByteSource

  /// Where it is zlib's: it keeps the address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let piece: UnsafeMutableRawBufferPointer
  private var isOpen = false

  /// Whether a part has ended and the next has not begun.
  private var isBetweenParts = false

  private static let pieceSize = 64 << 10

  init(_ packed: ByteSource) {
    self.packed = packed
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    piece = .allocate(byteCount: Self.pieceSize, alignment: 16)
  }

  deinit {
    if isOpen { inflateEnd(stream) }
    stream.deallocate()
    piece.deallocate()
  }

  var source: ByteSource {
    ByteSource(
      size: nil,
      rewind: {
        self.close()
        return self.packed.rewind?() ?? false
      },
      read: { (room) throws(ReadFailure) in try self.read(into: room) })
  }

  private func close() {
    if isOpen { inflateEnd(stream) }
    stream.pointee = z_stream()
    isOpen = false
    isBetweenParts = false
  }

  private func read(into room: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    if !isOpen {
      guard annals_begin_gzip(stream) == Z_OK else { throw ReadFailure(reason: "out of memory") }
      isOpen = true
    }
    let wanted = min(room.count, 1 << 30)
    stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(wanted)
    while stream.pointee.avail_out == wanted {
      guard try fill() else { return 0 }
      if isBetweenParts {
        guard try beginPart() else { return 0 }
      }
      try expand()
    }
    return wanted - Int(stream.pointee.avail_out)
  }

  /// Sees to it that there is something to expand.
  ///
  /// - Returns: false at the end.
  private func fill() throws(ReadFailure) -> Bool {
    guard stream.pointee.avail_in == 0 else { return true }
    let count = try packed.read(piece)
    guard count > 0 else {
      if isBetweenParts { return false }
      throw ReadFailure(reason: "the gzip file is cut off")
    }
    stream.pointee.next_in = piece.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    return true
  }

  /// Begins the next part; zeros that fill a block up are stepped over.
  ///
  /// - Returns: false when nothing else is there.
  private func beginPart() throws(ReadFailure) -> Bool {
    while stream.pointee.next_in?.pointee == 0 {
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
      guard try fill() else { return false }
    }
    guard inflateReset(stream) == Z_OK else { throw ReadFailure(reason: "out of memory") }
    isBetweenParts = false
    return true
  }

  private func expand() throws(ReadFailure) {
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: return
    case Z_STREAM_END: isBetweenParts = true
    case Z_MEM_ERROR: throw ReadFailure(reason: "out of memory")
    default: throw ReadFailure(reason: "the gzip file is damaged")
    }
  }
}
