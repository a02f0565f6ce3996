/// A text that is being typed, as it stands on a terminal of some size.
package struct ScreenText {
  /// Rows and columns of a terminal.
  package struct Size: Hashable, Sendable {
    package var rows: Int
    package var columns: Int

    package init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  package let text: String

  /// In bytes.
  package let cursor: Int
  package let size: Size
  let promptWidth: Int
  let width: (Unicode.Scalar) -> Int

  /// Where the cursor is seen.
  package let cursorPlace: ScreenPlace

  /// Where a character behind the text would stand.
  package let end: ScreenPlace

  /// - Parameters:
  ///   - prompt: what stands before the text, what is between `\u{1}` and `\u{2}` unseen.
  ///   - width: how many columns a character takes.
  /// - Returns: `nil` where it is not certain what readline makes of it, or where it does not fit
  ///   on the screen as a whole.
  package init?(
    _ text: String, cursor: Int, prompt: String, size: Size,
    width: @escaping (Unicode.Scalar) -> Int
  ) {
    guard let promptWidth = Self.width(ofPrompt: prompt), promptWidth < size.columns,
      !text.unicodeScalars.contains(where: { 0x80..<0xA0 ~= $0.value })
    else { return nil }
    var pen = ScreenPen(columns: size.columns, startColumn: promptWidth, width: width)
    var cursorPlace: ScreenPlace?
    var offset = 0
    for scalar in text.unicodeScalars {
      let before = pen.place
      pen.put(scalar)
      // A wide character that did not fit takes the cursor with it to the next row.
      if offset == cursor { cursorPlace = Self.place(of: scalar, from: before, to: pen, width) }
      offset += UTF8.width(scalar)
    }
    guard pen.place.row < size.rows - 1 else { return nil }
    self.text = text
    self.cursor = cursor
    self.size = size
    self.promptWidth = promptWidth
    self.width = width
    self.cursorPlace = cursorPlace ?? pen.place
    end = pen.place
  }

  private static func place(
    of scalar: Unicode.Scalar, from before: ScreenPlace, to pen: ScreenPen,
    _ width: (Unicode.Scalar) -> Int
  ) -> ScreenPlace {
    guard scalar.value >= 0x80, before.column + max(1, width(scalar)) > pen.columns else {
      return before
    }
    return ScreenPlace(row: before.row + 1, column: 0)
  }

  /// - Returns: `nil` for a prompt whose width readline itself counts wrongly.
  private static func width(ofPrompt prompt: String) -> Int? {
    var width = 0
    var isHidden = false
    for scalar in prompt.unicodeScalars {
      switch scalar.value {
      case 1: isHidden = true
      case 2: isHidden = false
      case _ where isHidden: continue
      case 0x20..<0x7F: width += 1
      default: return nil
      }
    }
    return width
  }
}
