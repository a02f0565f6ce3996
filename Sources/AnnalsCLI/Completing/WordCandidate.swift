/// What a word of a command line may become.
struct WordCandidate: Hashable, Sendable {
  /// The whole word, without quotes.
  var text: String

  /// What is shown of it where several are: of a query the part that is new.
  var name: String
  var description: String

  var end: End

  /// What becomes of a word that is chosen.
  enum End: Hashable, Sendable {
    /// It is done, and the next one comes.
    case whole

    /// A folder, into which one goes on.
    case folder

    /// A query, which goes on.
    case query
  }

  init(_ text: String, name: String? = nil, _ description: String = "", end: End = .whole) {
    self.text = text
    self.name = name ?? text
    self.description = description
    self.end = end
  }
}
