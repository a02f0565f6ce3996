extension Parser {
  /// Reports a statement of another language, with the query that it most likely means.
  ///
  /// - Returns: whether it was one.
  mutating func tryReportForeignStatement() -> Bool {
    guard token.kind == .word || token.keyword != nil, !isRewriting, !isKnown(.source)
    else { return false }
    let first = word
    if first == "select" { return hasModel || holdsFrom ? reportSQL() : false }
    guard Synonym.question.contains(first) || beginsWithOne || beginsQuestion else {
      return false
    }
    // `total population` is a sum, `total councils` a count.
    if keyword == .total, knownEnd(at: index + 1, .field) != nil { return false }
    guard hasModel || isQuestionWithoutModel(first) else { return false }
    let range = token.range
    let (write, missed) = rewritten(from: index)
    report(.question(write: write, missed: missed), at: range)
    return true
  }

  /// Without a model only words that no kind is called by.
  private func isQuestionWithoutModel(_ first: String) -> Bool {
    let isSourceNext = peek().kind == .word && !peek().startsLine
    return isSourceNext && ["which", "what", "who", "how", "where"].contains(first)
  }

  /// `Knowsley rating`, `rating of Knowsley`
  private var beginsWithOne: Bool {
    mutating get {
      let end = knownEnd(at: index, .entity)
      if let end { return lexed.tokens[end].kind == .word && !lexed.tokens[end].startsLine }
      return knownEnd(at: index, .field).map { lexed.tokens[$0].keyword == .of } ?? false
    }
  }

  /// The rest of the statement without signs and noise, if it then is a query; else what its
  /// words come to.
  private mutating func rewritten(from place: Int) -> (write: [String], missed: [String]) {
    var words: [String] = []
    for index in place..<min(place + 60, lexed.tokens.count) {
      let token = lexed.tokens[index]
      if token.kind == .end || token.kind == .punctuation(.semicolon) { break }
      if let word = rewritten(index, isLeading: words.isEmpty) { words.append(word) }
    }
    if ["how", "number", "total"].contains(word) { words.insert("count", at: 0) }
    let text = words.joined(separator: " ")
    let answer = answerable(from: index)
    // 'latest' says nothing before the name of a field, but much before a kind.
    if case .ranking? = QuestionWord(word), let answer { return ([answer.query], answer.missed) }
    if isQuery(text) { return ([text], []) }
    if let answer, answer.missed.isEmpty { return ([answer.query], []) }
    let narrowed = narrowed(words).joined(separator: " ")
    let prefixed = word == "where" ? "\(example) where \(text)" : ""
    if let query = [narrowed, prefixed].first(where: isQuery) { return ([query], []) }
    if let answer { return ([answer.query], answer.missed) }
    // Without a model, anything before a verb could pass for a kind.
    let candidates =
      !hasModel
      ? []
      : queriesOfOne(from: place)
        + queriesOfGrade(from: place, isCounted: words.first == "count")
    if let query = candidates.first(where: isQuery) { return ([query], []) }
    let listed = words.first == "count" ? "count \(example)" : example
    return ([listed] + (hasModel ? ["describe"] : []), [])
  }

  /// Whether a text is a query of what the model has.
  func isQuery(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 200 else { return false }
    if let accepts = vocabulary?.accepts { return accepts(text) }
    var parser = Parser(Lexer.lex(Array(text.utf8), limits: limits), setting)
    parser.isRewriting = true
    let parse = parser.parse()
    return parse.diagnostics.isEmpty && !parser.notes.hasUnknownName && isKnown(parse.script)
  }

  /// `how many good councils`
  private mutating func queriesOfGrade(from place: Int, isCounted: Bool) -> [String] {
    for index in place..<min(place + 20, lexed.tokens.count - 1) {
      guard let end = knownEnd(at: index, .grade) else { continue }
      let query = "\(example) where \(exampleTrack) is \(spelling(index..<end))"
      return [isCounted ? "count \(query)" : query]
    }
    return []
  }

  /// `what is the rating of Knowsley`, `when did Knowsley improve`: about the one that is named.
  private mutating func queriesOfOne(from place: Int) -> [String] {
    var (named, shown): ([String], String?) = ([], nil)
    var index = place
    while index < min(place + 20, lexed.tokens.count - 1) {
      let word = lexed.spelling(of: lexed.tokens[index].range).lowercased()
      let end = Synonym.question.contains(word) ? nil : knownEnd(at: index, [.entity, .field])
      if let end, knownEnd(at: index, .entity) == end {
        named.append(spelling(index..<end))
      } else if let end, shown == nil {
        shown = spelling(index..<end)
      }
      index = end ?? index + 1
    }
    guard let one = named.first else { return [] }
    if named.count > 1 { return ["compare \(named.joined(separator: ", "))"] }
    if ["when", "how", "why"].contains(word) { return ["history of \(exampleTrack) for \(one)"] }
    let query = "\(example) where name is \(one)"
    return [shown.map { "\(query) show \($0)" } ?? query]
  }

  /// `councils improved`, `councils are good`: with what is asked, if something is graded.
  private func narrowed(_ words: [String]) -> [String] {
    let track = exampleTrack
    let place = words.firstIndex { word in
      let word = word.lowercased()
      return Self.asked[word] != nil || Keyword(rawValue: word)?.isVerb ?? false
    }
    guard track != "…", let place else { return [] }
    let verb = Self.asked[words[place].lowercased()] ?? words[place]
    return words[..<place] + ["where", track, verb] + words[(place + 1)...]
  }

  /// What a question says of several, and a query of each.
  private static let asked = ["are": "is", "were": "was", "rated": "is"]

  /// A word as a query has it; `nil` for one that a query has not.
  ///
  /// - Parameter isLeading: whether no word of the query has come, so that this may still be
  ///   one of a question.
  func rewritten(_ index: Int, isLeading: Bool) -> String? {
    let token = lexed.tokens[index]
    let text = lexed.spelling(of: token.range)
    switch token.kind {
    case .word, .keyword:
      let word = text.lowercased()
      if let synonym = Synonym(word)?.keyword, [.ascending, .descending].contains(synonym) {
        return synonym.rawValue
      }
      let isDropped = Synonym.noise.contains(word) || isLeading && Synonym.question.contains(word)
      return isDropped ? nil : token.keyword?.isReserved ?? false ? word : text
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
    guard script.statements.count == 1, let statement = script.statements.first else {
      return false
    }
    switch statement {
    case .history, .lineup: return true
    case .list, .aggregate, .transitions, .definition, .binding, .parameter, .use, .expectation,
      .explanation, .description, .missing:
      break
    }
    guard let source = statement.sourceName else { return false }
    guard let vocabulary else { return true }
    return !vocabulary.categories(of: FoldedName(source.text)).isDisjoint(with: .kind)
  }

  /// What is listed where nothing is named.
  var example: String {
    vocabulary?.firstName(in: .kind) ?? "councils"
  }

  /// A track for help that needs one; `rating` where nothing is known of what is listed.
  var exampleTrack: String {
    guard let hint = hint(for: example) else { return "rating" }
    return hint.graded ?? "…"
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
