extension Parser {
  /// Reads what a query is about: a kind, a set, or several of them joined by one word.
  ///
  ///     source = set , ( { "union" , set } | { "except" , set } | { "both" , set } ) ;
  mutating func parseSource() -> Source {
    let start = token.start
    var sources = [parseSet()]
    repairSetWord()
    guard let word = setWord else { return sources[0] }
    var mixed: SourceRange?
    while let next = setWord {
      if next != word, mixed == nil { mixed = token.range }
      advance()
      sources.append(parseSet())
      repairSetWord()
    }
    let range = range(from: start)
    if let mixed { reportMixedSets(sources, word, at: mixed) }
    return .combination(Combination(word: word, sources: sources, range: range))
  }

  /// `councils minus risers`
  private mutating func repairSetWord() {
    guard hasModel, token.kind == .word, !isAtStatementEnd, let synonym = Synonym(word)?.keyword,
      SetWord(rawValue: synonym.rawValue) != nil
    else { return }
    _ = repair(among: [synonym])
  }

  /// Reads one kind or set.
  ///
  ///     set = name | "those" | "(" , listing , ")" ;
  private mutating func parseSet() -> Source {
    let place = token.range
    if keyword == .those, !isKnown(.source) {
      advance()
      return .those(place)
    }
    if token.kind == .punctuation(.leftParenthesis) { return parseBracketedListing() }
    let name = parseName(.source, .source)
    notes.listed = name?.text
    return name.map { .name($0) } ?? .missing(emptyRange)
  }

  /// Reads a query in brackets; brackets around a source alone mean nothing.
  private mutating func parseBracketedListing() -> Source {
    let open = token.range
    guard enterBrackets() else { return .missing(open) }
    openSources += 1
    let listing = parseListing()
    openSources -= 1
    leaveBrackets()
    if !eat(.rightParenthesis) { reportUnclosed(open) }
    return listing.clauses.isEmpty ? listing.source : .query(listing)
  }

  /// Whether a list begins here.
  mutating func beginsSource() -> Bool {
    switch token.kind {
    case .quoted, .word, .punctuation(.leftParenthesis): true
    case .keyword: beginsName(.source)
    case .numeral: isKnown(.source)
    case .punctuation, .symbol, .unknown, .end: false
    }
  }

  /// The word here that joins sets.
  var setWord: SetWord? { keyword.flatMap { SetWord(rawValue: $0.rawValue) } }

  /// `a union b except c`
  private mutating func reportMixedSets(
    _ sources: [Source], _ word: SetWord, at place: SourceRange
  ) {
    var readings: [String] = []
    let parts = sources.compactMap { phrase(ofPart: $0) }
    if sources.count == 3, parts.count == 3, let other = phrase(place) {
      let (first, second, third) = (parts[0], parts[1], parts[2])
      readings = [
        "(\(first) \(word.rawValue) \(second)) \(other) \(third)",
        "\(first) \(word.rawValue) (\(second) \(other) \(third))",
      ]
    }
    report(.mixedSets(readings: readings), at: place)
  }

  /// One of several sets as the text has it; a query or several sets stand in brackets.
  private func phrase(ofPart source: Source) -> String? {
    guard let text = phrase(source.range) else { return nil }
    return switch source {
    case .name, .those, .missing: text
    case .query, .combination: "(\(text))"
    }
  }

  // MARK: - Brackets that hold a condition or a query

  /// Opens a bracket, or reports that too many are open and skips it whole.
  mutating func enterBrackets() -> Bool {
    guard enter() else {
      skipBrackets()
      if token.kind == .end { notes.reports.closeEnd() }
      return false
    }
    advance()
    openBrackets += 1
    return true
  }

  private mutating func leaveBrackets() {
    openBrackets -= 1
    leave()
  }

  /// Goes one deeper into what is read by recursion, or reports that this is too deep.
  mutating func enter() -> Bool {
    guard inner < limits.inner, depth < limits.nesting else {
      report(.limit(.inner, maximum: limits.inner), at: token.range)
      return false
    }
    inner += 1
    depth += 1
    return true
  }

  mutating func leave() {
    inner -= 1
    depth -= 1
  }

  /// Reads a condition in brackets, if one stands here; while looking ahead it is passed over.
  ///
  /// What it belongs to is complete without it, so a bracket that begins a line begins the next
  /// statement, unless the phrase stands in brackets itself.
  mutating func tryParseInnerCondition() -> Condition? {
    guard token.kind == .punctuation(.leftParenthesis), !token.startsLine || openBrackets > 0
    else { return nil }
    let open = token.range
    if isLookingAhead {
      skipBrackets()
      return .missing(range(from: open.start))
    }
    guard enterBrackets() else { return .missing(open) }
    let condition = apart { $0.parseCondition() }
    leaveBrackets()
    closeBracket(open)
    if case .missing = condition { skipCondition() }
    return condition
  }

  /// Reads what the operands around it have no part in.
  mutating func apart<Result>(_ body: (inout Parser) -> Result) -> Result {
    let before = (isInOperandList, endsAtOf, isInValue)
    (isInOperandList, endsAtOf, isInValue) = (false, false, false)
    let result = body(&self)
    (isInOperandList, endsAtOf, isInValue) = before
    return result
  }
}
