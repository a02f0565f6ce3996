extension Parser {
  /// Reports a statement of another language, with the query that it most likely means.
  ///
  /// - Returns: whether it was one.
  mutating func tryReportForeignStatement() -> Bool {
    guard token.kind == .word || token.keyword != nil, !isRewriting, !isKnown(.source)
    else { return false }
    let first = word
    if first == "select" { return reportSQL() }
    guard Synonym.question.contains(first) else { return false }
    guard hasModel || isQuestionWithoutModel(first) else { return false }
    let range = token.range
    report(.question(write: rewritten(from: index)), at: range)
    return true
  }

  /// `cuont councils`, `top 5 councils`, `London councils`: what stands before a kind of the
  /// model is reported and passed over.
  mutating func repairStart() {
    guard token.kind == .word, !isKnown(.source) else { return }
    let next = index + 1
    if !peek().startsLine, knownEnd(at: next, .source) != nil {
      if repair(among: [.count]) { return }
      report(
        .expected(.source, found: .text(excerpt(token.range)), suggestions: []), at: token.range)
      advance()
    } else if Synonym(word)?.keyword == .limit, peek().kind == .numeral {
      let found = excerpt(token.range.joined(to: peek().range))
      let number = excerpt(peek().range)
      report(.writeInstead(found, write: "… limit \(number)"), at: token.range)
      advance()
      advance()
    }
  }

  /// Without a model only words that no kind is called by.
  private func isQuestionWithoutModel(_ first: String) -> Bool {
    let isSourceNext = peek().kind == .word && !peek().startsLine
    return isSourceNext && ["which", "what", "who", "how", "where"].contains(first)
  }

  /// `SELECT * FROM councils WHERE rating = 'good'`
  private mutating func reportSQL() -> Bool {
    var place = index
    while place < lexed.tokens.count - 1, lexed.tokens[place].keyword != .from { place += 1 }
    guard lexed.tokens[place].keyword == .from else { return false }
    report(.sql(write: rewritten(from: place + 1)), at: token.range)
    return true
  }

  /// The rest of the statement without signs and noise, if it then is a query.
  private func rewritten(from place: Int) -> [String] {
    var words: [String] = []
    for index in place..<min(place + 60, lexed.tokens.count) {
      let token = lexed.tokens[index]
      if token.kind == .end || token.kind == .punctuation(.semicolon) { break }
      if let word = rewritten(index, isLeading: words.isEmpty) { words.append(word) }
    }
    if ["how", "number", "total"].contains(word) { words.insert("count", at: 0) }
    let text = words.joined(separator: " ")
    if isQuery(text) { return [text] }
    let narrowed = narrowed(words).joined(separator: " ")
    let prefixed = word == "where" ? "\(example) where \(text)" : ""
    // Without a model, anything before a verb could pass for a kind.
    let candidates = !hasModel ? [prefixed, narrowed] : [narrowed, prefixed]
    if let query = candidates.first(where: isQuery) { return [query] }
    return [words.first == "count" ? "count \(example)" : example]
  }

  /// Whether a text is a query of what the model has.
  private func isQuery(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 200 else { return false }
    var parser = Parser(Lexer.lex(Array(text.utf8), limits: limits), setting)
    parser.isRewriting = true
    let parse = parser.parse()
    return parse.diagnostics.isEmpty && isKnown(parse.script)
  }

  /// `councils improved`, `councils are good`: with what is asked, if the model has a rating.
  private func narrowed(_ words: [String]) -> [String] {
    let isRated =
      vocabulary.map { $0.categories(of: FoldedName("rating")).contains(.field) } ?? true
    let place = words.firstIndex { word in
      let word = word.lowercased()
      return word == "are" || Keyword(rawValue: word)?.isVerb ?? false
    }
    guard isRated, let place else { return [] }
    let verb = words[place] == "are" ? "is" : words[place]
    return words[..<place] + ["where", "rating", verb] + words[(place + 1)...]
  }

  /// A word as a query has it; `nil` for one that a query has not.
  ///
  /// - Parameter isLeading: whether no word of the query has come, so that this may still be
  ///   one of a question.
  private func rewritten(_ index: Int, isLeading: Bool) -> String? {
    let token = lexed.tokens[index]
    let text = lexed.spelling(of: token.range)
    switch token.kind {
    case .word, .keyword:
      let word = text.lowercased()
      let isDropped = Synonym.noise.contains(word) || isLeading && Synonym.question.contains(word)
      return isDropped ? nil : text
    case .symbol:
      let sign = ForeignOperator(rawValue: text)
      let next = lexed.tokens[min(index + 1, lexed.tokens.count - 1)]
      return next.kind == .numeral ? sign?.phraseForNumbers : sign?.phrase
    case .quoted: return Quoted.written(Quoted.read(lexed.text, token.range))
    case .numeral, .punctuation: return text
    case .unknown, .end: return nil
    }
  }

  /// Whether a query lists or counts what the model has.
  private func isKnown(_ script: Script) -> Bool {
    guard script.statements.count == 1, let source = script.statements.first?.sourceName else {
      return false
    }
    guard let vocabulary else { return true }
    return !vocabulary.categories(of: FoldedName(source.text)).isDisjoint(with: .kind)
  }

  private var example: String {
    let kind = vocabulary?.names(in: .kind).first
    return kind ?? "councils"
  }
}

extension Statement {
  /// The name that a list or a count begins with.
  fileprivate var sourceName: Name? {
    let source: Source? =
      switch self {
      case .list(let listing): listing.source
      case .aggregate(let aggregate): aggregate.source
      case .history, .transitions, .lineup, .definition, .binding, .parameter, .use,
        .expectation, .explanation, .description, .missing:
        nil
      }
    guard case .name(let name)? = source else { return nil }
    return name
  }
}
