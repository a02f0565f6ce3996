/// What a picture or a page says above an answer.
package struct Caption: Hashable, Sendable {
  /// The query as it was written; empty where nobody wrote one.
  package var question: String

  /// The query as `explain` words it, a line each; empty where it was not to be told.
  package var sentence: [String]

  /// What the data is called, and who owns it; a page says it at its end.
  package var credits: [String]

  package init(question: String = "", sentence: [String] = [], credits: [String] = []) {
    self.question = question
    self.sentence = sentence
    self.credits = credits
  }
}
