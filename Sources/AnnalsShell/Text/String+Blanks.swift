extension String {
  /// The text without the blanks and newlines at both ends.
  package func trimmingBlanks() -> String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
