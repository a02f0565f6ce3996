/// Which names read back without quotes and without a model.
enum NameForm {
  /// Where a name stands.
  enum Place {
    /// A name may hold words of the language that are not reserved.
    case anywhere

    /// After `is`, where a word alone is no slip for a verb.
    case value

    /// Any word of the language could mean something here, and a statement may begin, so that a
    /// misspelt word of one is looked for.
    case strict

    /// A condition may stand here, so that a misspelt verb is looked for.
    case condition
  }

  /// Whether a text is words that mean nothing else where the name stands.
  static func isPlain(_ text: String, _ place: Place = .anywhere) -> Bool {
    let lexed = Lexer.lex(Array(text.utf8))
    guard lexed.diagnostics.isEmpty, lexed.comments.isEmpty, lexed.tokens.count > 1 else {
      return false
    }
    let words = lexed.tokens.dropLast()
    guard words.allSatisfy({ isPlain($0, in: lexed) }), isPlainlyBegun(words),
      place == .anywhere || place == .value || words.allSatisfy({ $0.keyword == nil })
    else { return false }
    let isAlone = place == .value && words.count == 1
    return isSpacedPlainly(words, text) && !isDate(words, lexed) && !hasBound(words)
      && !words.contains { isNoise($0, lexed, isAlone: isAlone) }
      && !(place == .condition && words.dropFirst().contains { isLike(Keyword.verbs, $0, lexed) })
      && !(place == .strict && words.count > 1
        && words.prefix(1).contains { isLike(Keyword.statementLeaders, $0, lexed) })
  }

  private static func isPlain(_ token: Token, in lexed: LexedText) -> Bool {
    switch token.kind {
    case .word: true
    case .keyword(let keyword): !keyword.isReserved
    case .numeral: lexed.text[token.start..<token.end].allSatisfy(\.isDigit)
    case .quoted, .punctuation, .symbol, .unknown, .end: false
    }
  }

  /// A name that begins with a word of the language is that word alone, and one that begins
  /// nothing by itself.
  private static func isPlainlyBegun(_ words: ArraySlice<Token>) -> Bool {
    switch words.first?.kind {
    case .word?: true
    case .keyword(let keyword)?: words.count == 1 && harmless.contains(keyword)
    case .numeral?, .quoted?, .punctuation?, .symbol?, .unknown?, .end?, nil: false
    }
  }

  /// Words that mean something only before others.
  private static let harmless: Set<Keyword> = [
    .framework, .share, .count, .number, .year, .quarter, .month, .average, .median, .sum, .lowest,
    .highest, .time, .total, .percent, .spell, .spells, .times, .history, .transitions,
    .predecessors,
  ]

  /// One space between two words, none elsewhere.
  private static func isSpacedPlainly(_ words: ArraySlice<Token>, _ text: String) -> Bool {
    guard words.first?.start == 0, words.last?.end == text.utf8.count else { return false }
    return zip(words, words.dropFirst()).allSatisfy { $1.start == $0.end + 1 && !$1.startsLine }
      && text.utf8.allSatisfy { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
  }

  /// `March`, `March 2014`, `Q3 2014`, `FY2013/14`
  private static func isDate(_ words: ArraySlice<Token>, _ lexed: LexedText) -> Bool {
    let parser = Parser(lexed, nil, .standard)
    if words.count == 1, parser.isLoneMonth(at: 0) { return true }
    return words.indices.contains {
      parser.beginsPeriod(at: $0) && lexed.tokens[$0].kind != .numeral
        || parser.isMisspeltMonth(at: $0)
    }
  }

  /// `at least` or `at most`, where a name ends.
  private static func hasBound(_ words: ArraySlice<Token>) -> Bool {
    zip(words, words.dropFirst()).contains {
      $0.keyword == .at && ($1.keyword == .least || $1.keyword == .most)
    }
  }

  /// A word that the parser takes for a slip in spelling or for another language.
  private static func isNoise(_ token: Token, _ lexed: LexedText, isAlone: Bool) -> Bool {
    guard token.kind == .word || token.keyword == .the || token.keyword == .more else {
      return false
    }
    let word = lexed.spelling(of: token.range).lowercased()
    return !isAlone && Synonym(word) != nil || Synonym.noise.contains(word)
      || Synonym.question.contains(word)
      || BoundWord.isUpward[word] != nil
  }

  /// Whether a word is one of some keywords but for a slip in spelling.
  private static func isLike(_ keywords: [Keyword], _ token: Token, _ lexed: LexedText) -> Bool {
    guard token.kind == .word else { return false }
    let word = lexed.spelling(of: token.range)
    return !Suggestion.nearest(to: word, among: keywords.map(\.rawValue)).isEmpty
  }
}
