/// A text that was entered once, as one line of the history file.
///
/// A line is the time in seconds since 1970, a tab, and the text with its newlines and
/// backslashes escaped: a query of three lines stays one entry whatever its lines begin with,
/// and a line torn by a full disk spoils no other.
package struct HistoryEntry: Hashable, Sendable {
  /// Seconds since 1970.
  package var time: Int64
  package var text: String

  package init(time: Int64, text: String) {
    self.time = time
    self.text = text
  }

  /// The line, with its newline.
  package var line: String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\(time)\t\(escaped)\n"
  }

  /// Reads a line without its newline; `nil` for one that is damaged.
  package init?(line: Substring) {
    guard let tab = line.firstIndex(of: "\t"), let time = Int64(line[..<tab]) else { return nil }
    var text = ""
    var isEscaped = false
    for scalar in line[line.index(after: tab)...].unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    guard !isEscaped, !text.isEmpty else { return nil }
    self.init(time: time, text: text)
  }

  /// The entries of a history file, oldest first; a damaged line is passed over.
  package static func entries(in bytes: [UInt8]) -> [HistoryEntry] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      HistoryEntry(line: Substring(String(decoding: line, as: UTF8.self)))
    }
  }
}
