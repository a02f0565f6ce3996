import AnnalsSyntax

/// The bracket at the cursor with the one that belongs to it, and those that have none.
struct BracketMatcher {
  private(set) var highlights: [Highlight] = []

  init(_ query: QueryHighlighter, cursor: Int) {
    let lexed = query.reading.lexed
    var open: [Range<Int>] = []
    var pairs: [(Range<Int>, Range<Int>)] = []
    for (index, token) in lexed.tokens.enumerated() where !query.isName[index] {
      let range = token.start..<token.end
      switch token.kind {
      case .punctuation(.leftParenthesis): open.append(range)
      case .punctuation(.rightParenthesis):
        if let partner = open.popLast() { pairs.append((partner, range)) } else { refuse(range) }
      case .punctuation(.semicolon):
        // A statement ends here, with every bracket in it.
        for range in open { refuse(range) }
        open = []
      case .punctuation, .word, .keyword, .numeral, .quoted, .symbol, .unknown, .end: break
      }
    }
    refuseQuotes(of: lexed)
    mark(pairs, at: cursor)
  }

  private mutating func refuse(_ range: Range<Int>) {
    highlights.append(Highlight(range, .unmatchedBracket))
  }

  /// A text in quotes ends on its line: one that a line end has cut can no longer be closed.
  private mutating func refuseQuotes(of lexed: LexedText) {
    for slip in lexed.diagnostics where slip.code == "unclosed-quote" {
      guard lexed.text[min(slip.range.start, lexed.text.count)...].contains(UInt8(ascii: "\n"))
      else { continue }
      refuse(slip.range.start..<slip.range.end)
    }
  }

  /// The bracket that the cursor stands on counts before the one that it stands behind.
  private mutating func mark(_ pairs: [(Range<Int>, Range<Int>)], at cursor: Int) {
    let pair =
      pairs.first { $0.0.lowerBound == cursor || $0.1.lowerBound == cursor }
      ?? pairs.first { $0.0.upperBound == cursor || $0.1.upperBound == cursor }
    guard let pair else { return }
    highlights.append(Highlight(pair.0, .matchedBracket))
    highlights.append(Highlight(pair.1, .matchedBracket))
  }
}
