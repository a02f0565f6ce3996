/// What may stand at a place of a text that is being typed.
package struct Completion: Hashable, Sendable {
  /// The bytes of the text that a candidate takes the place of: what has been typed of it.
  package var replaced: Range<Int>

  /// In the order in which they should be shown.
  package var candidates: [Candidate]

  /// How many more there are than `candidates` has.
  package var omitted: Int

  package init(replaced: Range<Int>, candidates: [Candidate], omitted: Int = 0) {
    self.replaced = replaced
    self.candidates = candidates
    self.omitted = omitted
  }
}

/// One thing that may stand there.
package struct Candidate: Hashable, Sendable {
  /// What goes into the text: a name in quotes where it needs them.
  package var text: String

  /// A few words on it: `field, number, 85,200`; may be empty.
  package var description: String

  /// Whether a blank belongs behind it: not behind a folder, into which one goes on.
  package var isWhole: Bool

  package init(_ text: String, _ description: String, isWhole: Bool = true) {
    self.text = text
    self.description = description
    self.isWhole = isWhole
  }
}
