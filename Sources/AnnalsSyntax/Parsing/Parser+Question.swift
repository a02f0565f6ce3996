extension Parser {
  /// What somebody asks who writes in words of their own; `nil` where nothing is understood, or
  /// where it comes to no query that runs.
  ///
  /// - Parameter place: the token that the statement begins with.
  /// - Returns: the query, and the words that have no part in it.
  func answerable(from place: Int) -> (query: String, missed: [String])? {
    guard let vocabulary, vocabulary.accepts != nil, let text = plainText(from: place) else {
      return nil
    }
    let example = vocabulary.firstName(in: .kind).flatMap { hint(for: $0) }
    var reader = QuestionReader(text, for: self, example: example)
    guard let query = reader.read()?.query(), isQuery(query) else { return nil }
    return (query, reader.missed)
  }

  /// The statement without the signs of English: `Kent's`, `?`.
  private func plainText(from place: Int) -> String? {
    var words: [String] = []
    for token in lexed.tokens[place...].prefix(60) {
      if token.kind == .end || token.kind == .punctuation(.semicolon) {
        return words.joined(separator: " ")
      }
      var word = lexed.spelling(of: token.range)
      for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
      words.append(token.kind == .quoted ? "\"" : word)
    }
    return nil
  }

  /// Whether words of everyday English begin here that come to a query.
  var beginsQuestion: Bool {
    mutating get {
      guard hasModel, !isOneName, keyword.map({ !Keyword.statementLeaders.contains($0) }) ?? true,
        QuestionWord(word) != nil || !isMisspeltStart
      else { return false }
      return answerable(from: index)?.missed.isEmpty ?? false
    }
  }

  /// `cuont councils`, `concils`
  private var isMisspeltStart: Bool {
    !nearest(among: Keyword.statementLeaders).isEmpty
      || !Suggestion.nearest(to: word, among: vocabulary?.names(in: .source) ?? []).isEmpty
  }

  /// Whether the whole statement is the name of a field or of one thing.
  private var isOneName: Bool {
    mutating get {
      guard let end = knownEnd(at: index, [.field, .entity]) else { return false }
      return lexed.tokens[end].kind == .end || lexed.tokens[end].kind == .punctuation(.semicolon)
    }
  }

  /// Offers a query for a statement that nothing of what was said about it leads to one.
  ///
  /// - Parameter place: the token that it begins with.
  mutating func offerQuery(from place: Int) {
    guard hasModel, !isRewriting, notes.reports.needsOffer,
      !Self.declarations.contains(lexed.tokens[place].keyword),
      let answer = answerable(from: place), answer.missed.isEmpty
    else { return }
    notes.reports.offer(answer.query)
  }

  /// What begins with one of these is no question.
  private static let declarations: Set<Keyword?> = [
    .define, .let, .param, .use, .expect, .explain, .describe,
  ]
}
