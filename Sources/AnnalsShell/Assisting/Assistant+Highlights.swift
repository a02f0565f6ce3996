import AnnalsSyntax

extension Assistant {
  /// What the parts of a text are, as far as its words say.
  ///
  /// - Parameter cursor: in bytes.
  package func highlights(of text: String, cursor: Int) -> [Highlight] {
    let lexed = Lexer.lex(Array(text.utf8))
    var highlights = lexed.tokens.compactMap { token -> Highlight? in
      let range = token.start..<token.end
      switch token.kind {
      case .keyword: return Highlight(range, .keyword)
      case .numeral: return Highlight(range, .quantity)
      case .quoted: return Highlight(range, .quoted)
      case .unknown, .symbol: return Highlight(range, .unknown)
      case .word, .punctuation, .end: return nil
      }
    }
    highlights += lexed.comments.map { Highlight($0.start..<$0.end, .comment) }
    return highlights
  }
}
