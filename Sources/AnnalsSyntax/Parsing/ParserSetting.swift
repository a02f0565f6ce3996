/// What a parser works with and never changes.
///
/// It is shared rather than part of the parser: a debug build copies a structure to the stack
/// at nearly every call, and what stands in the brackets of others is read by recursion.
final class ParserSetting: Sendable {
  let vocabulary: Vocabulary?
  let limits: SyntaxLimits

  /// Whether it is written down what each token was taken for. Nobody then reads the reports, so
  /// that no name is looked for that may have been meant.
  let isMarking: Bool

  init(_ vocabulary: Vocabulary?, _ limits: SyntaxLimits, isMarking: Bool = false) {
    self.vocabulary = vocabulary
    self.limits = limits
    self.isMarking = isMarking
  }

  /// The names of the model that begin at a token and end before another.
  func matches(
    in lexed: LexedText, from place: Int, before end: Int, _ folder: inout NameFolder
  ) -> NameMatches {
    vocabulary?.matches(in: lexed, from: place, before: end, &folder) ?? NameMatches(start: place)
  }
}
