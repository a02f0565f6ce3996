/// What `annals fmt` does with a file that is not laid out.
enum FormatMode: Hashable, Sendable {
  case rewrite

  /// Names it and changes nothing.
  case check

  /// Shows what would change, and changes nothing.
  case difference
}
