/// A text that grows: UTF-8 in one piece of memory, made a string once at the end.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []

  /// What was written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a text as it is.
  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes one byte of ASCII.
  mutating func write(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Writes so many spaces; none for a negative count.
  mutating func pad(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(count, 0)))
  }

  /// Writes a text with the escape codes of a style, where the page has colours.
  mutating func write(_ text: String, _ style: Style, on page: Page) {
    write(page.isColoured ? style.paint(text, on: page) : text)
  }

  /// Takes the blanks at the end away.
  mutating func trimBlanks() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }
}
