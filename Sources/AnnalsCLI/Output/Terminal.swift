import AnnalsRender
import Glibc

/// The terminal that answers are shown on.
enum Terminal {
  /// Whether a person reads standard output and can press keys.
  static var isTwoWay: Bool {
    OutputStream.standardOutput.isTerminal && isatty(STDIN_FILENO) == 1
  }

  /// Whether a text leaves no room for the prompt under it.
  static func isShorter(than text: String) -> Bool {
    guard let (rows, columns) = OutputStream.standardOutput.size, rows > 1 else { return false }
    var taken = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      taken += max(1, (printedWidth(of: line) + columns - 1) / columns)
      // The last line ends with a newline, behind which nothing stands.
      if taken > rows { return true }
    }
    return false
  }

  /// Columns, but for wide characters: bytes that begin a character outside escape codes.
  private static func printedWidth(of line: Substring.UTF8View.SubSequence) -> Int {
    var width = 0
    var isCode = false
    for byte in line {
      if isCode {
        isCode = !(byte >= 0x40 && byte != UInt8(ascii: "["))
      } else if byte == 0x1B {
        isCode = true
      } else if byte & 0xC0 != 0x80 {
        width += 1
      }
    }
    return width
  }
}
