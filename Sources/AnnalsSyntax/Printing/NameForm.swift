/// Which names read back without quotes and without a model.
enum NameForm {
  /// Whether a text is words that mean nothing else wherever a name may stand.
  static func isPlain(_ text: String) -> Bool {
    let lexed = Lexer.lex(Array(text.utf8))
    guard lexed.diagnostics.isEmpty, lexed.comments.isEmpty, lexed.tokens.count > 1 else {
      return false
    }
    let words = lexed.tokens.dropLast()
    guard words.first?.kind == .word, words.allSatisfy({ isPlain($0, in: lexed) }) else {
      return false
    }
    return isSpacedPlainly(words, text) && !isDate(words, lexed)
      && !words.contains { isNoise($0, lexed) }
  }

  private static func isPlain(_ token: Token, in lexed: LexedText) -> Bool {
    switch token.kind {
    case .word: true
    case .numeral: lexed.text[token.start..<token.end].allSatisfy(\.isDigit)
    case .keyword, .quoted, .punctuation, .symbol, .unknown, .end: false
    }
  }

  /// One space between two words, none elsewhere.
  private static func isSpacedPlainly(_ words: ArraySlice<Token>, _ text: String) -> Bool {
    guard words.first?.start == 0, words.last?.end == text.utf8.count else { return false }
    return zip(words, words.dropFirst()).allSatisfy { $1.start == $0.end + 1 && !$1.startsLine }
      && text.utf8.allSatisfy { $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\r") }
  }

  /// `March 2014`, `Q3 2014`, `FY2013/14`
  private static func isDate(_ words: ArraySlice<Token>, _ lexed: LexedText) -> Bool {
    words.indices.contains {
      Parser(lexed, nil, .standard).beginsPeriod(at: $0) && !isNumber($0, lexed)
    }
  }

  private static func isNumber(_ index: Int, _ lexed: LexedText) -> Bool {
    lexed.tokens[index].kind == .numeral
  }

  /// A word that the parser takes for a slip in spelling or for another language.
  private static func isNoise(_ token: Token, _ lexed: LexedText) -> Bool {
    let word = lexed.spelling(of: token.range).lowercased()
    return Synonym(word) != nil || Synonym.noise.contains(word) || Synonym.question.contains(word)
      || BoundWord.isUpward[word] != nil
  }
}
