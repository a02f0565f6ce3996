/// A line of a command as far as it is typed.
struct TypedCommand {
  /// The dot and the word at it, in bytes of the text.
  private(set) var word: Range<Int>

  /// What follows, without the blanks around it.
  private(set) var argument: Range<Int>

  /// The command; `nil` for a word that is none.
  private(set) var name: CommandName?

  /// - Parameter line: in bytes of the text.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    let start = bytes[line].firstIndex { !$0.isBlank } ?? line.upperBound
    let end = bytes[start..<line.upperBound].firstIndex(where: \.isBlank) ?? line.upperBound
    word = start..<end
    let after = bytes[end..<line.upperBound].firstIndex { !$0.isBlank } ?? line.upperBound
    let last = bytes[after..<line.upperBound].lastIndex { !$0.isBlank } ?? after - 1
    argument = after..<max(after, last + 1)
    let spelling = String(decoding: bytes[word], as: UTF8.self).lowercased()
    name = CommandName(rawValue: spelling.hasPrefix(".") ? String(spelling.dropFirst()) : spelling)
  }
}

extension UInt8 {
  /// Space, tab, carriage return or line feed.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
