import AnnalsModel
import AnnalsRender

extension DataSet {
  /// The line of a place in one of the files, or the part of it around the place: a line may be as
  /// long as a file.
  ///
  /// - Returns: `nil` for a place in no file, or after the end of one.
  func excerpt(at place: FilePlace) -> LoadProblem.Excerpt? {
    if let declaration, declaration.name == place.file {
      return ByteSource(declaration.bytes).excerpt(at: place)
    }
    return files.first { $0.name == place.file }?.source.excerpt(at: place)
  }
}

extension ByteSource {
  /// Reads the source again, up to the line of a place.
  fileprivate func excerpt(at place: FilePlace) -> LoadProblem.Excerpt? {
    guard rewind?() ?? false else { return nil }
    var finder = ExcerptFinder(place)
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { piece.deallocate() }
    while !finder.isDone {
      guard let count = try? read(piece), count > 0 else { break }
      finder.take(UnsafeRawBufferPointer(rebasing: piece[..<min(count, piece.count)]))
    }
    return finder.excerpt
  }
}

/// Finds a line in bytes that come piece by piece.
private struct ExcerptFinder {
  /// In bytes, to each side; more than a terminal shows.
  private static let reach = 2048

  private let line: Int

  /// Bytes of the line before the place.
  private let before: Int
  private var linesSeen = 1

  /// Bytes of the line that have been seen.
  private var seen = 0
  private var bytes: [UInt8] = []
  private(set) var isDone = false

  init(_ place: FilePlace) {
    line = max(place.line, 1)
    before = max(place.column, 1) - 1
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) {
    for byte in piece {
      if linesSeen < line {
        if byte == UInt8(ascii: "\n") { linesSeen += 1 }
        continue
      }
      if byte == UInt8(ascii: "\n") || seen == before + Self.reach {
        isDone = true
        return
      }
      if seen >= before - Self.reach { bytes.append(byte) }
      seen += 1
    }
  }

  var excerpt: LoadProblem.Excerpt? {
    guard linesSeen == line else { return nil }
    let caret = min(before - max(0, before - Self.reach), bytes.count)
    var line = bytes
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return LoadProblem.Excerpt(bytes: line, marked: caret..<caret)
  }
}
