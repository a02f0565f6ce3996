import AnnalsModel
import AnnalsRender

extension ByteSource {
  /// The line of a place, or the part of it around the place: a line may be as long as a file.
  ///
  /// - Returns: `nil` for a place after the end, and for a source that can be read only once.
  func excerpt(at place: FilePlace) -> LoadProblem.Excerpt? {
    guard let start = start(ofLine: place.line) else { return nil }
    // Columns count bytes from 1.
    let target = start + max(place.column, 1) - 1
    let head = max(start, target - Self.reach)
    guard let bytes = bytes(from: head, count: target - head + Self.reach) else { return nil }
    let caret = min(target - head, bytes.count)
    var line = Array(bytes[..<(bytes[caret...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)])
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return LoadProblem.Excerpt(bytes: line, marked: caret..<caret)
  }

  /// In bytes, to each side; more than a terminal shows.
  private static var reach: Int { 2048 }

  /// The place of the first byte of a line, from 0.
  private func start(ofLine line: Int) -> Int? {
    guard line > 1 else { return 0 }
    var lines = 1
    var start: Int?
    walk { piece, origin in
      for (index, byte) in piece.enumerated() where byte == UInt8(ascii: "\n") {
        lines += 1
        guard lines < line else {
          start = origin + index + 1
          return false
        }
      }
      return true
    }
    return start
  }

  /// At most so many bytes, fewer at the end.
  private func bytes(from first: Int, count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isRead = walk { piece, origin in
      let skipped = min(max(0, first - origin), piece.count)
      bytes += piece[skipped...].prefix(count - bytes.count)
      return bytes.count < count
    }
    return isRead ? bytes : nil
  }

  /// Goes over the source from its first byte until there is enough.
  ///
  /// - Parameter visit: takes a piece and the place of its first byte; says whether to go on.
  /// - Returns: false when the source cannot be read again.
  @discardableResult private func walk(_ visit: (ArraySlice<UInt8>, Int) -> Bool) -> Bool {
    guard let rewind, rewind() else { return false }
    var room = [UInt8](repeating: 0, count: 64 << 10)
    var origin = 0
    while true {
      let count = room.withUnsafeMutableBytes { (try? read($0)) ?? 0 }
      guard count > 0, visit(room.prefix(count), origin) else { return true }
      origin += count
    }
  }
}
