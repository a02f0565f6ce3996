extension Parser {
  /// Reads what a name stands for from now on.
  ///
  ///     definition = "define" , name , "as" , ( condition | listing ) ;
  mutating func parseDefinition() -> Definition {
    let start = token.start
    advance()
    let name = parseNewName(.newName)
    eatAs()
    let meaning: Meaning =
      beginsListing() ? .set(parseListing()) : .condition(parseCondition())
    define(name, category(of: meaning))
    return Definition(name: name, meaning: meaning, range: range(from: start))
  }

  /// What a name is that stands for this.
  private func category(of meaning: Meaning) -> Vocabulary.Category {
    switch meaning {
    case .condition: .condition
    case .set:
      meaning.loneName.map { categories(of: $0.text) }?.contains(.condition) ?? false
        ? .condition : .set
    }
  }

  /// Reads a name for a value.
  ///
  ///     binding = "let" , name , equals sign , value ;
  ///     equals sign = ? = ? ;
  mutating func parseBinding() -> Binding {
    let start = token.start
    advance()
    let name = parseNewName(.newName)
    eatEquals()
    let value = parseValue(.value)
    define(name, [.constant, .event])
    return Binding(name: name, value: value, range: range(from: start))
  }

  /// Reads what whoever runs the text may set.
  ///
  ///     parameter declaration = "param" , parameter , name , [ "default" , value ] ;
  mutating func parseParameterDeclaration() -> ParameterDeclaration {
    let start = token.start
    advance()
    let name = tryParseParameter() ?? missingParameter()
    let type =
      parseName(.field, .parameterType) ?? Name(text: "", isQuoted: false, range: emptyRange)
    let standard = eat(.default) ? parseValue(.value) : nil
    return ParameterDeclaration(
      name: name, type: type, standard: standard, range: range(from: start))
  }

  /// Reads which file's definitions are taken.
  ///
  ///     use = "use" , quoted name ;
  mutating func parseUse() -> Use {
    let start = token.start
    advance()
    let isQuoted = token.kind == .quoted
    if !isQuoted { reportExpected(.file) }
    let path = isQuoted ? tryParseName([]) : nil
    if !isQuoted { skipStatement() }
    return Use(
      path: path ?? Name(text: "", isQuoted: true, range: emptyRange), range: range(from: start))
  }

  /// `define risers = councils`
  private mutating func eatAs() {
    let isForeign = token.kind == .symbol || keyword == .is
    guard isForeign else {
      expect(.as, .meaning)
      return
    }
    report(.writeInstead(excerpt(token.range), write: "as"), at: token.range)
    advance()
  }

  /// `let cutoff as 2014`
  private mutating func eatEquals() {
    // The name has taken the value in: 'let floor 5'.
    if token.kind != .symbol, isWholeNumber(index - 1) { index -= 1 }
    if token.kind == .symbol, word == "=" { return advance() }
    if keyword == .as || keyword == .is || token.kind == .symbol && !beginsParameter(at: index) {
      report(.writeInstead(excerpt(token.range), write: "="), at: token.range)
      return advance()
    }
    reportExpected(.equals)
  }

  // MARK: - Names that are new

  /// A name that need not be known; nothing known ends it early.
  private mutating func parseNewName(_ expectation: Expectation) -> Name {
    let start = token.start
    if token.kind == .quoted, let name = tryParseName([]) { return name }
    guard let end = runEnd(from: index, []) else {
      reportMissingName(expectation)
      return Name(text: "", isQuoted: false, range: emptyRange)
    }
    let text = spelling(index..<end)
    mark(.newName, to: end)
    index = end
    return Name(text: text, isQuoted: false, range: range(from: start))
  }

  /// Reads the name of a parameter, if one begins here.
  ///
  ///     parameter = ? $floor ? ;
  mutating func tryParseParameter() -> Name? {
    guard beginsParameter(at: index) else { return nil }
    let start = token.start
    mark(.parameter, to: index + 2)
    advance()
    let text = lexed.spelling(of: token.range)
    advance()
    return Name(text: text, isQuoted: false, range: range(from: start))
  }

  func beginsParameter(at place: Int) -> Bool {
    guard place + 1 < lexed.tokens.count else { return false }
    let (sign, name) = (lexed.tokens[place], lexed.tokens[place + 1])
    guard sign.kind == .symbol, name.start == sign.end,
      lexed.text[sign.start..<sign.end].elementsEqual("$".utf8)
    else { return false }
    return name.kind == .word || name.keyword != nil
  }

  private mutating func missingParameter() -> Name {
    let start = token.start
    if token.kind == .word || token.keyword.map({ !$0.isReserved }) ?? false {
      report(.writeInstead(excerpt(token.range), write: "$\(word)"), at: token.range)
      advance()
    } else {
      reportExpected(.parameter)
    }
    return Name(text: "", isQuoted: false, range: range(from: start))
  }

  // MARK: - A condition or a list

  /// Whether what a definition stands for is a list; brackets before it say nothing.
  private mutating func beginsListing() -> Bool {
    var place = index
    while lexed.tokens[place].kind == .punctuation(.leftParenthesis) { place += 1 }
    let first = lexed.tokens[place]
    if first.keyword == .those, knownEnd(at: place, [.field, .condition]) == nil { return true }
    if first.keyword == .not || isQuantified(at: place) { return false }
    if isLoneName(at: place) { return true }
    if first.kind == .quoted {
      let known = categories(of: Quoted.read(lexed.text, first.range))
      if !known.isDisjoint(with: .source) { return known.isDisjoint(with: .condition) }
    }
    let source = knownEnd(at: place, .source) ?? 0
    if source > knownEnd(at: place, [.field, .condition]) ?? 0 { return true }
    if knownEnd(at: place, .condition) != nil || beginsPredicate(at: place) { return false }
    return !beginsConditionWithoutVerb(at: place)
  }

  /// Whether a name is all that stands there, but for brackets.
  private mutating func isLoneName(at place: Int) -> Bool {
    lookAhead { parser in
      parser.index = place
      guard parser.tryParseName([.kind, .set, .condition]) != nil else { return false }
      while parser.eat(.rightParenthesis) {}
      return parser.isAtStatementEnd
    }
  }

  /// `visited since 2017`, `inspection.published since 2017`, `(turnaround) and relapse`
  private mutating func beginsConditionWithoutVerb(at place: Int) -> Bool {
    lookAhead { parser in
      parser.index = place
      switch parser.parseOperand() {
      case .missing: return parser.index == place
      case .name: break
      case .onDay, .ordinal, .anchored, .length, .tally, .gap, .elapsed, .calendar, .path, .summary:
        return true
      }
      if parser.isWindowLeader(at: parser.index) { return true }
      while parser.eat(.rightParenthesis) {}
      return parser.keyword == .and || parser.keyword == .or
    }
  }
}
