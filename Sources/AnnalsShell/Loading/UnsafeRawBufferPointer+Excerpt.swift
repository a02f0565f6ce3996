import AnnalsModel
import AnnalsRender

extension UnsafeRawBufferPointer {
  /// The line of a place, or the part of it around the place: a line may be as long as a file.
  ///
  /// - Returns: `nil` for a place after the end.
  func excerpt(at place: FilePlace) -> LoadProblem.Excerpt? {
    guard let start = start(ofLine: place.line) else { return nil }
    // Columns count bytes from 1.
    let caret = Swift.min(start + Swift.max(place.column, 1) - 1, count)
    let end =
      self[caret...].prefix(Self.reach).firstIndex(of: UInt8(ascii: "\n"))
      ?? Swift.min(caret + Self.reach, count)
    let head = Swift.max(start, caret - Self.reach)
    var line = Array(self[head..<end])
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return LoadProblem.Excerpt(bytes: line, marked: (caret - head)..<(caret - head))
  }

  /// In bytes, to each side; more than a terminal shows.
  private static let reach = 2048

  private func start(ofLine line: Int) -> Int? {
    var start = 0
    for _ in 1..<Swift.max(line, 1) {
      guard let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    return start
  }
}
