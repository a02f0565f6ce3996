/// A page that was looked for by a word.
enum Lookup: Hashable, Sendable {
  case found(String)

  /// One plain sentence that says what there is instead.
  case unknown(message: String)
}
