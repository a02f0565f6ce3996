/// A place on a terminal, counted from the row on which a text's prompt stands.
package struct ScreenPlace: Hashable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// Puts characters where readline puts them, and makes what a terminal must be sent for that.
///
/// Readline breaks a line where the terminal does: a row that is just full ends only with the
/// next character, but readline counts the place after it as the start of the next row.
struct ScreenPen {
  let columns: Int

  /// How many columns a character takes, as readline's own table has it; below 0 for one that
  /// it does not know.
  let width: (Unicode.Scalar) -> Int

  /// Where the next character goes.
  private(set) var place: ScreenPlace

  /// What the terminal must be sent.
  var output = ""

  /// Whether a row was filled by the last character: the terminal is still in that row.
  private(set) var isRowFull = false

  init(columns: Int, startColumn: Int, width: @escaping (Unicode.Scalar) -> Int) {
    self.columns = columns
    self.width = width
    place = ScreenPlace(row: 0, column: startColumn)
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n": breakLine()
    case "\t": for _ in 0..<(8 - place.column % 8) { putCell(" ", 1) }
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      putCell("^", 1)
      putCell(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value ^ 0x40)), 1)
    default:
      let width = width(scalar)
      putCell(scalar, width < 0 ? 1 : width)
    }
  }

  /// Brings the terminal to where the next character goes, as readline does.
  mutating func finishRow() {
    if isRowFull { output += "\r\n" }
    isRowFull = false
  }

  private mutating func breakLine() {
    finishRow()
    output += "\r\n"
    place = ScreenPlace(row: place.row + 1, column: 0)
  }

  private mutating func putCell(_ scalar: Unicode.Scalar, _ width: Int) {
    if place.column + width > columns { padRow() }
    output.unicodeScalars.append(scalar)
    // A mark goes onto the character before it, which may have filled its row.
    guard width > 0 else { return }
    place.column += width
    isRowFull = place.column >= columns
    if isRowFull { place = ScreenPlace(row: place.row + 1, column: 0) }
  }

  /// A wide character does not fit into the last column, which stays empty.
  private mutating func padRow() {
    output += String(repeating: " ", count: max(0, columns - place.column))
    place = ScreenPlace(row: place.row + 1, column: 0)
  }
}
