import AnnalsSyntax

/// Where the word begins that a text ends in, and where a longer name may begin that it is part of.
struct TypedWords {
  /// In bytes of the statement; `nil` where nothing may be added, as in a comment.
  private(set) var start: Int?

  /// Whether it stands in quotes that are not closed.
  private(set) var isQuoted = false

  /// Where earlier words begin of which it may be the last, the nearest first.
  private(set) var earlierStarts: [Int] = []

  /// No name is looked for that begins more words before.
  private static let mostWords = 8

  /// - Parameter statement: where the statement begins in the text.
  init(_ lexed: LexedText, from statement: Int) {
    let end = lexed.text.count
    if lexed.isWhole == false || lexed.comments.contains(where: { $0.end == end }) { return }
    let tokens = lexed.tokens.dropLast().filter { $0.start >= statement }
    var words = tokens[...]
    start = end - statement
    if let last = tokens.last, last.end == end, last.isWord(in: lexed) {
      words = tokens.dropLast()
      var first = last.start
      if let sign = words.last, sign.end == first, lexed.text[sign.start] == UInt8(ascii: "$") {
        first = sign.start
      }
      start = first - statement
      isQuoted = last.kind == .quoted
    }
    guard !isQuoted else { return }
    for word in words.reversed().prefix(Self.mostWords) {
      guard word.canStandInName else { break }
      earlierStarts.append(word.start - statement)
    }
  }
}

extension Token {
  /// Whether more letters would belong to it.
  fileprivate func isWord(in lexed: LexedText) -> Bool {
    switch kind {
    case .word, .keyword, .numeral: true
    case .quoted:
      lexed.diagnostics.contains { $0.code == "unclosed-quote" && $0.range.start == start }
    case .symbol: lexed.text[start] == UInt8(ascii: "$")
    case .punctuation, .unknown, .end: false
    }
  }

  fileprivate var canStandInName: Bool {
    switch kind {
    case .word, .keyword, .numeral, .symbol, .punctuation(.comma): true
    case .punctuation, .quoted, .unknown, .end: false
    }
  }
}
