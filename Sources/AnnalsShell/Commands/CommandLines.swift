/// A text at the prompt taken apart: lines of commands at its head, then a query.
struct CommandLines {
  /// The ranges of the lines in bytes of UTF-8, without their line ends.
  private(set) var lines: [Range<Int>] = []

  /// Where the query begins.
  private(set) var queryStart = 0

  init(_ text: String) {
    for line in text.leadingCommandLines {
      let end = queryStart + line.utf8.count
      lines.append(queryStart..<end)
      queryStart = min(end + 1, text.utf8.count)
    }
  }
}
