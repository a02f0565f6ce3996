/// Up and down inside a text of several lines.
package enum LineMotion: Hashable, Sendable {
  case up, down

  /// Where the cursor goes: the same column, counted in characters, of the neighbouring line,
  /// or its end where that line is shorter.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - point: the cursor, in bytes from the start.
  /// - Returns: `nil` where there is no line in that direction.
  package func target(in text: [UInt8], from point: Int) -> Int? {
    let point = min(max(0, point), text.count)
    let start = Self.lineStart(in: text, before: point)
    let column = text[start..<point].count { !Self.isContinuation($0) }
    switch self {
    case .up:
      guard start > 0 else { return nil }
      let target = Self.lineStart(in: text, before: start - 1)
      return Self.advance(column, from: target, in: text)
    case .down:
      guard let end = text[point...].firstIndex(of: Self.newline) else { return nil }
      return Self.advance(column, from: end + 1, in: text)
    }
  }

  private static let newline = UInt8(ascii: "\n")

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func lineStart(in text: [UInt8], before point: Int) -> Int {
    text[..<point].lastIndex(of: newline).map { $0 + 1 } ?? 0
  }

  private static func advance(_ column: Int, from start: Int, in text: [UInt8]) -> Int {
    var left = column
    var index = start
    while index < text.count, text[index] != newline {
      // A character is left only before the first byte of the next one.
      if !isContinuation(text[index]) {
        if left == 0 { break }
        left -= 1
      }
      index += 1
    }
    return index
  }
}
