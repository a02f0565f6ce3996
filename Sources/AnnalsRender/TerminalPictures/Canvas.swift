/// One line of a picture: a character and a style for each column.
struct Canvas {
  private var columns: [Column]

  private struct Column {
    var character: Character = " "
    var style = Style.plain
  }

  init(width: Int) {
    columns = Array(repeating: Column(), count: max(width, 0))
  }

  /// Puts a text of narrow characters; what would stand outside is left out.
  mutating func put(_ text: String, at column: Int, _ style: Style = .plain) {
    for (offset, character) in text.enumerated() where columns.indices ~= column + offset {
      columns[column + offset] = Column(character: character, style: style)
    }
  }

  /// Fills columns with a character.
  mutating func fill(_ range: Range<Int>, with character: Character, _ style: Style = .plain) {
    for column in range.clamped(to: columns.indices) {
      columns[column] = Column(character: character, style: style)
    }
  }

  /// Whether nothing stands in any of the columns.
  func isBlank(_ range: Range<Int>) -> Bool {
    columns[range.clamped(to: columns.indices)].allSatisfy { $0.character == " " }
  }

  /// The line without blanks at its end, and how wide it is.
  func write(to output: inout TextBuffer, on page: Page) {
    let end = columns.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0
    var start = 0
    while start < end {
      let style = columns[start].style
      let next = columns[start..<end].firstIndex { $0.style != style } ?? end
      output.write(String(columns[start..<next].map(\.character)), style, on: page)
      start = next
    }
  }
}
