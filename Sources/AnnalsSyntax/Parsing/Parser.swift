/// Reads tokens into a tree. It never fails: what is missing becomes a stand-in and a report,
/// and it goes on at the next word that can stand there.
///
/// There is one method for each production of `Grammar/annals.ebnf`, of its name and quoting
/// it: `parseFoo` reads a foo or reports that none is there, `tryParseFoo` reads one if it
/// begins here, `eat` moves past a word and says whether it did.
package struct Parser {
  /// The tokens; the parser puts the right keyword for a misspelt one that it has reported.
  var lexed: LexedText
  let setting: ParserSetting

  /// Whether there are names of a model.
  let hasModel: Bool

  /// The token to read next; the last token is never passed.
  var index = 0

  /// How many brackets and `not`s are open.
  var depth = 0

  /// How many brackets are open, in which a line end is white space.
  var openBrackets = 0

  /// How many conditions and queries are open that stand in the brackets of others.
  var inner = 0

  /// How many of them are queries, which end at a bracket.
  var openSources = 0

  /// Whether operands are read with commas between, so that a comma ends one.
  var isInOperandList = false

  /// Whether an operand is read that something is held against, so that a condition may follow.
  var isInValue = false

  /// Whether an unknown name ends before `of`, as in `average caseload of councils`.
  var endsAtOf = false

  /// What is written down on the way; one parser's own.
  let notes: ParserNotes

  /// Whether `define` or `let` named something in this text.
  private var hasDefinitions = false

  /// The names found lately, by the low bits of their first token.
  private var matches = Array(repeating: NameMatches(), count: 8)
  private var folder = NameFolder()

  /// While looking ahead, nothing is reported.
  var isLookingAhead = false

  /// Whether the text is one that the parser made itself, to see if it is a query.
  var isRewriting = false

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is no UTF-8 is reported.
  ///   - vocabulary: the names of a model, so that they need no quotes. Without one a name is
  ///     the longest run of words that are not reserved.
  package static func parse(
    _ text: [UInt8], vocabulary: Vocabulary? = nil, limits: SyntaxLimits = .standard
  ) -> Parse {
    let lexed = Lexer.lex(text, limits: limits)
    guard lexed.isWhole else {
      return Parse(
        script: Script(statements: []), diagnostics: lexed.diagnostics, isIncomplete: false)
    }
    var parser = Parser(lexed, vocabulary, limits)
    return parser.parse()
  }

  init(_ lexed: LexedText, _ vocabulary: Vocabulary?, _ limits: SyntaxLimits) {
    self.init(lexed, ParserSetting(vocabulary, limits))
  }

  init(_ lexed: LexedText, _ setting: ParserSetting) {
    self.lexed = lexed
    self.setting = setting
    self.hasModel = setting.vocabulary != nil
    self.notes = ParserNotes(setting)
  }

  mutating func parse() -> Parse {
    let script = parseScript()
    let (diagnostics, omitted) = notes.reports.merged(
      with: lexed, statementStarts: notes.statementStarts)
    return Parse(
      script: script, diagnostics: diagnostics, omitted: omitted,
      isIncomplete: notes.reports.hasReportedEnd && diagnostics.count == 1 && omitted == 0,
      endsEarly: notes.reports.hasReportedEnd)
  }

  /// The names of the model.
  var vocabulary: Vocabulary? { setting.vocabulary }

  var limits: SyntaxLimits { setting.limits }

  // MARK: - Tokens

  var token: Token { lexed.tokens[index] }

  /// The keyword here, if the token is one.
  var keyword: Keyword? { token.keyword }

  /// A token further on; the last one past the end.
  func peek(_ distance: Int = 1) -> Token {
    lexed.tokens[min(index + distance, lexed.tokens.count - 1)]
  }

  mutating func advance() {
    if index < lexed.tokens.count - 1 { index += 1 }
  }

  mutating func eat(_ keyword: Keyword) -> Bool {
    guard token.kind == .keyword(keyword) else { return false }
    advance()
    return true
  }

  mutating func eat(_ punctuation: Punctuation) -> Bool {
    guard token.kind == .punctuation(punctuation) else { return false }
    advance()
    return true
  }

  /// Moves past a word that must stand here, or reports that it does not.
  @discardableResult
  mutating func expect(_ keyword: Keyword, _ expectation: Expectation) -> Bool {
    if eat(keyword) || repair(among: [keyword]) && eat(keyword) { return true }
    reportExpected(expectation)
    return false
  }

  // MARK: - Names of the model

  /// The index after the longest name of the vocabulary that begins at a token.
  mutating func knownEnd(at place: Int, _ categories: Vocabulary.Category) -> Int? {
    guard hasModel || hasDefinitions, place < lexed.tokens.count else { return nil }
    let slot = place & 7
    if matches[slot].start != place { matches[slot] = readMatches(at: place) }
    return matches[slot].end(allowing: categories)
  }

  private mutating func readMatches(at place: Int) -> NameMatches {
    let end = notes.shortened.flatMap { $0.start == place ? $0.end : nil } ?? .max
    return readMatches(at: place, before: end)
  }

  /// The names that begin at a token and end before another.
  mutating func readMatches(at place: Int, before end: Int) -> NameMatches {
    var found = setting.matches(in: lexed, from: place, before: end, &folder)
    if hasDefinitions {
      found.formUnion(
        notes.definitions.matches(in: lexed, from: place, before: end, &folder))
    }
    return found
  }

  mutating func takeDefinitions(of other: Parser) {
    notes.definitions = other.notes.definitions
    hasDefinitions = other.hasDefinitions
  }

  /// What a name in quotes is.
  func categories(of name: String) -> Vocabulary.Category {
    let folded = FoldedName(name)
    return notes.definitions.categories(of: folded)
      .union(vocabulary?.categories(of: folded) ?? [])
  }

  /// Makes a name known to the statements after this one.
  mutating func define(_ name: Name, _ category: Vocabulary.Category) {
    notes.definitions.insert(name.text, category)
    hasDefinitions = true
    matches = Array(repeating: NameMatches(), count: 8)
  }

  /// Whether a name of the vocabulary begins at the token here.
  mutating func isKnown(_ categories: Vocabulary.Category) -> Bool {
    knownEnd(at: index, categories) != nil
  }

  // MARK: - Ranges

  /// The offset after the last token that was read.
  var endOfPrevious: Int { index > 0 ? lexed.tokens[index - 1].end : 0 }

  /// From a place to the end of the last token that was read.
  func range(from start: Int) -> SourceRange { SourceRange(start, max(start, endOfPrevious)) }

  /// No text at all, at the token to read next.
  var emptyRange: SourceRange { SourceRange(token.start, token.start) }

  /// The text of a stretch as messages quote it.
  func excerpt(_ range: SourceRange) -> String {
    Excerpt.of(lexed.spelling(of: SourceRange(range.start, min(range.end, range.start + 256))))
  }

  /// The whole text of a stretch, for help that can be copied; `nil` when it is long.
  func phrase(_ range: SourceRange) -> String? {
    guard range.end - range.start <= 80 else { return nil }
    let text = lexed.spelling(of: range)
    return text.unicodeScalars.allSatisfy(\.isShowable) ? text : nil
  }

  // MARK: - Reports

  mutating func report(_ problem: SyntaxProblem, at range: SourceRange) {
    guard !isLookingAhead else { return }
    notes.reports.append(problem, at: range, isAtEnd: false)
  }

  /// Reports what should stand at the next token; what the lexer reported is left alone.
  mutating func reportExpected(_ expectation: Expectation, among legal: [Keyword] = []) {
    guard !isLookingAhead, token.kind != .unknown else { return }
    if token.kind == .end {
      if let repairedIndex = notes.repairedIndex, repairedIndex + 1 == index {
        return notes.reports.closeEnd()
      }
      let expected = SyntaxProblem.expected(
        expectation, like: messageExample, found: .end, suggestions: [])
      return notes.reports.append(expected, at: token.range, isAtEnd: true)
    }
    let suggestions = token.kind == .word ? nearest(among: legal) : []
    let found = Found.text(excerpt(token.range))
    reportExpected(expectation, found, suggestions, at: token.range)
  }

  /// Reports what should stand where something else was read.
  mutating func reportExpected(
    _ expectation: Expectation, _ found: Found, _ suggestions: [String] = [], at range: SourceRange
  ) {
    guard !isLookingAhead else { return }
    report(
      .expected(expectation, like: messageExample, found: found, suggestions: suggestions),
      at: range)
  }
}
