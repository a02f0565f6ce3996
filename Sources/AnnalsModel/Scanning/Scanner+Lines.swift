/// Files that have a value on every line.
extension Scanner {
  /// Steps to the first byte of the next line that has anything; from here on a line feed ends a
  /// record and is white space no longer.
  ///
  /// - Returns: false at the end of the file.
  @inline(__always) mutating func beginLine() throws(Stop) -> Bool {
    lineFeed = UInt8(ascii: " ")
    try space()
    while p.pointee == UInt8(ascii: "\n") {
      p += 1
      try space()
    }
    return !isAtEnd
  }

  /// Steps over the blanks behind a value: its line ends here.
  @inline(__always) mutating func endLine() throws(Stop) {
    try space()
    guard p.pointee == UInt8(ascii: "\n") || isAtEnd else {
      throw unexpected("the end of the line")
    }
  }
}
