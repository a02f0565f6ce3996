extension Parser {
  /// Reports a word that was meant for one of these keywords, and puts the keyword in its
  /// place, so that one slip is one report.
  ///
  /// - Returns: whether the token here is now one of the keywords.
  mutating func repair(among legal: [Keyword]) -> Bool {
    guard !isLookingAhead else { return false }
    switch token.kind {
    case .word: return repairSynonym(among: legal) || repairSpelling(among: legal)
    case .symbol: return repairOperator(among: legal)
    case .keyword, .numeral, .quoted, .punctuation, .unknown, .end: return false
    }
  }

  private mutating func repairSynonym(among legal: [Keyword]) -> Bool {
    guard let synonym = Synonym(word), legal.contains(synonym.keyword) else { return false }
    report(.synonym(excerpt(token.range), write: synonym.phrase), at: token.range)
    replace(by: synonym.keyword)
    return true
  }

  private mutating func repairSpelling(among legal: [Keyword]) -> Bool {
    let found = nearest(among: legal)
    guard let first = found.first, let keyword = Keyword(rawValue: first) else { return false }
    report(.misspelled(excerpt(token.range), suggestions: found), at: token.range)
    replace(by: keyword)
    return true
  }

  private mutating func repairOperator(among legal: [Keyword]) -> Bool {
    guard let sign = ForeignOperator(rawValue: word), legal.contains(sign.keyword) else {
      return false
    }
    report(.foreignOperator(sign.rawValue, write: sign.phrase), at: token.range)
    replace(by: sign.keyword)
    return true
  }

  /// The keywords of a list that are spelled much like the word here.
  func nearest(among legal: [Keyword]) -> [String] {
    guard token.end - token.start <= KeywordTable.longest + 4 else { return [] }
    return Suggestion.nearest(to: word, among: legal.map(\.rawValue))
  }

  /// The word here in small letters; empty when it is no short word.
  var word: String {
    guard token.end - token.start <= 32 else { return "" }
    return lexed.spelling(of: token.range).lowercased()
  }

  mutating func replace(by keyword: Keyword) {
    lexed.tokens[index].kind = .keyword(keyword)
    notes.repairedIndex = index
  }

  // MARK: - Going on after a slip

  /// Skips to a word that can go on with the condition or the statement around it.
  mutating func skipCondition() {
    skip { token in
      switch token.kind {
      case .keyword(let keyword):
        keyword == .and || keyword == .or || keyword.beginsClause
      case .punctuation(let punctuation):
        punctuation == .rightParenthesis
      case .word, .numeral, .quoted, .symbol, .unknown, .end:
        false
      }
    }
  }

  /// Skips to the next clause, or to the end of the statement.
  mutating func skipClause() {
    skip { $0.keyword?.beginsClause ?? false }
  }

  mutating func skipStatement() {
    skip { _ in false }
  }

  /// Skips whole brackets and single tokens up to one that stops it, or to the end of the
  /// statement.
  private mutating func skip(until stops: (Token) -> Bool) {
    while !isAtStatementEnd && !stops(token) {
      if openSources > 0, token.kind == .punctuation(.rightParenthesis) { return }
      if token.kind == .punctuation(.leftParenthesis) { skipBrackets() } else { advance() }
    }
  }

  /// Moves past a bracket and all it holds; without recursion, however deep that is.
  mutating func skipBrackets() {
    var open = 0
    while token.kind != .end && token.kind != .punctuation(.semicolon) {
      if token.kind == .punctuation(.leftParenthesis) { open += 1 }
      if token.kind == .punctuation(.rightParenthesis) { open -= 1 }
      advance()
      if open <= 0 { return }
    }
  }

  /// Whether a statement that is complete ends here: at `;`, at the end of the text, or at a
  /// line that begins with a word that cannot go on with it.
  var isAtStatementEnd: Bool {
    switch token.kind {
    case .end, .punctuation(.semicolon): true
    case .word, .quoted, .punctuation(.leftParenthesis): token.startsLine
    case .keyword(let keyword): token.startsLine && !keyword.isReserved && !isBound(at: index)
    case .numeral, .punctuation, .symbol, .unknown: false
    }
  }
}
