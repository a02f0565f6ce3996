import AnnalsSyntax

/// Where in a text of bytes a range begins, and the line it begins on.
struct SourcePosition {
  /// From 1; lines end with `\n` or `\r\n`.
  let line: Int

  /// From 1, in characters: Unicode scalars, a byte that is none counts as one.
  let column: Int

  /// The line without its end.
  let bytes: ArraySlice<UInt8>

  /// The part of the range that is on this line; empty for a place between two characters.
  let marked: Range<Int>

  /// A range that begins at the end of the text, or among the blanks there, is what should
  /// follow: it points after the last character.
  init(of range: SourceRange, in text: [UInt8]) {
    let start = Self.start(of: range, in: text)
    let newline = UInt8(ascii: "\n")
    let lineStart = text[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var lineEnd = text[start...].firstIndex(of: newline) ?? text.count
    if lineEnd > start, text[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    line = text[..<lineStart].count { $0 == newline } + 1
    column = characterCount(of: text[lineStart..<start]) + 1
    bytes = text[lineStart..<lineEnd]
    marked = start..<min(max(range.end, start), lineEnd)
  }

  private static func start(of range: SourceRange, in text: [UInt8]) -> Int {
    var start = min(max(range.start, 0), text.count)
    guard start == text.count || text[start...].allSatisfy(isBlank) else {
      // Between the two halves of a line end is before it.
      if start > 0, text[start] == UInt8(ascii: "\n"), text[start - 1] == UInt8(ascii: "\r") {
        start -= 1
      }
      return start
    }
    return text[..<start].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
