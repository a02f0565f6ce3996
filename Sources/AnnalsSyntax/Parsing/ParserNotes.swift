/// What a parser writes down on its way through a text.
///
/// An object, so that the parser itself stays small: a debug build copies a structure to the
/// stack at nearly every call, and what stands in the brackets of others is read by recursion.
final class ParserNotes {
  var reports: ReportList

  /// What `define` and `let` named so far.
  var definitions = Vocabulary()

  /// How often a misspelt name may still be searched for among all names.
  var searchesLeft = 24

  /// Where a statement about gradings begins, and whose they are if it says so, while its
  /// clauses are read.
  var gradings: (start: Int, subjects: SourceRange?)?

  /// The kind or the set that was named last as what is listed.
  var listed: String?

  /// Names of this statement that a shorter one begins, and the name that is read shorter while
  /// the statement is read again.
  var ambiguities: [Ambiguity] = []
  var shortened: Ambiguity?

  /// Whether a name was read that the vocabulary does not know.
  var hasUnknownName = false

  /// The last token in whose place a keyword was put.
  var repairedIndex: Int?
  var statementStarts: [Int] = []

  /// What tokens were taken for, where somebody asks; a later one counts for more.
  var parts: [ReadPart] = []

  init(_ setting: ParserSetting) {
    reports = ReportList(setting.limits)
    if setting.isMarking { searchesLeft = 0 }
  }
}
