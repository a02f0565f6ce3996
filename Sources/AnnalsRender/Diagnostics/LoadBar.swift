/// The line that shows how far a load has come: `data.json  [=====>    ]  54%  217 of 404 MB`.
package enum LoadBar {
  /// - Parameters:
  ///   - name: of the file.
  ///   - read: bytes, up to now.
  ///   - total: bytes; `nil` where nobody knows, as for a pipe.
  ///   - width: columns of the terminal; the line is shorter than that, so that it never wraps.
  package static func line(of name: String, read: Int, total: Int?, width: Int) -> String {
    guard let total, total > 0 else {
      return fitted(name, "  \(megabytes(read)) MB", width)
    }
    let part = Double(min(read, total)) / Double(total)
    let percent = String(Int(part * 100))
    let figures =
      "  " + String(repeating: " ", count: 3 - percent.count) + percent
      + "%  \(megabytes(read)) of \(megabytes(total)) MB"
    let room = min(longestBar, width / 3)
    let filled = Int(part * Double(room))
    let bar =
      String(repeating: "=", count: filled) + (filled < room ? ">" : "")
      + String(repeating: " ", count: max(0, room - filled - 1))
    return fitted(name, "  [\(bar)]" + figures, width)
  }

  private static let longestBar = 30

  /// The name gives way to the figures.
  private static func fitted(_ name: String, _ rest: String, _ width: Int) -> String {
    let room = width - 1 - rest.count
    guard room > 0 else { return VisibleText(rest).cut(to: max(1, width - 1)).text }
    return VisibleText(name).cut(to: room).text + rest
  }

  private static func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }
}
