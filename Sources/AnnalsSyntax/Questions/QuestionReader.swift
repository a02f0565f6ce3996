/// Takes apart what somebody asks in words of their own, word by word.
///
/// It knows the names of the model and a table of everyday words, and no grammar: what the words
/// mean alone is put together as a query would have it.
struct QuestionReader {
  /// Reads names and dates; it looks ahead, so that it reports nothing.
  var parser: Parser
  var question = Question()

  /// What the next grade or verb is asked of, and how.
  var subject: FieldHint?
  var isDenied = false
  var tense = Asked.Tense.now

  /// `at least `, before the next grade.
  var bound = ""

  /// Whether the next field is a key.
  var isKeyNext = false

  /// What a number of days is counted for, where the next grade is a state of that.
  var length: String?

  /// The words of which nothing is known, and how many say something.
  private(set) var missed: [String] = []
  private(set) var understood = 0

  /// Questions with more words are no questions.
  private static let mostWords = 40

  /// - Parameters:
  ///   - asker: whose names are known.
  ///   - example: what is asked about where nothing is named.
  init(_ text: String, for asker: Parser, example: KindHint?) {
    parser = Parser(Lexer.lex(Array(text.utf8), limits: asker.limits), asker.setting)
    parser.takeDefinitions(of: asker)
    parser.isLookingAhead = true
    question.kind = example
    findKind()
  }

  /// What is asked; `nil` where nothing is.
  mutating func read() -> Question? {
    guard parser.lexed.tokens.count <= Self.mostWords else { return nil }
    while parser.token.kind != .end {
      let place = parser.index
      if parser.knownEnd(at: place, [.condition, .set, .constant]) != nil {
        // What a text has named itself is for the text to say.
        missed.append(parser.excerpt(parser.token.range))
      } else if readPart() {
        understood += 1
      } else if !readNoise() {
        missed.append(parser.excerpt(parser.token.range))
      }
      if parser.index == place { parser.advance() }
    }
    settle()
    return understood > 0 ? question : nil
  }

  private mutating func readPart() -> Bool {
    readTime() || readLimit() || readQuantity() || readBound() || readName() || readWord()
  }

  /// Passes over a word or a sign that says nothing.
  private mutating func readNoise() -> Bool {
    switch parser.token.kind {
    case .punctuation(let sign): return sign == .comma || isListBracket
    case .symbol, .unknown: return ["?", "!", ".", ":", "=", "=="].contains(parser.word)
    case .word, .keyword:
      if case .noise? = QuestionWord(parser.word) { return true }
      if parser.keyword == .or || parser.keyword == .and { return isBetweenNames }
      return false
    case .numeral, .quoted, .end: return false
    }
  }

  /// `in (good, outstanding)`
  private var isListBracket: Bool {
    parser.lexed.tokens[..<parser.index].contains { $0.keyword == .in }
  }

  /// `London or North West`
  private var isBetweenNames: Bool {
    mutating get {
      let sorts: Vocabulary.Category = [.grade, .value, .entity]
      return parser.keyword == .and || parser.knownEnd(at: parser.index + 1, sorts) != nil
    }
  }

  /// The first kind that stands alone, or else the first that happens to one.
  private mutating func findKind() {
    guard let vocabulary = parser.vocabulary else { return }
    var found: KindHint?
    for place in parser.lexed.tokens.indices {
      guard let end = parser.knownEnd(at: place, .kind) else { continue }
      guard let hint = vocabulary.hints[FoldedName(parser.spelling(place..<end))] else { continue }
      if found == nil || found?.owner != nil && hint.owner == nil { found = hint }
      if found?.owner == nil { break }
    }
    question.kind = found ?? question.kind
  }

  /// What is left when the words are over.
  private mutating func settle() {
    if let subject, !question.asked.contains(where: { $0.track == subject.name }) {
      if question.keys.isEmpty || question.form != .list {
        question.shown.append(subject)
      } else {
        question.keys.append(subject.name)
      }
    }
    if case .lineup = question.form, question.names.count < 2 { question.form = .list }
    if case .summary = question.form, question.shown.isEmpty { question.form = .list }
  }

  // MARK: - What is asked of each

  /// Adds a condition with what was said before it.
  mutating func ask(_ matter: Asked.Matter, of field: FieldHint? = nil) {
    var asked = Asked(matter)
    asked.track = (field ?? subject)?.name
    asked.isDenied = isDenied
    asked.tense = tense
    asked.time = question.form == .history ? nil : question.time
    if asked.time != nil { question.time = nil }
    question.asked.append(asked)
    (isDenied, tense) = (false, .now)
  }

  /// Changes the last condition, if there is one that something happens to.
  mutating func amend(_ change: (inout Asked) -> Bool) -> Bool {
    guard let last = question.asked.indices.last else { return false }
    return change(&question.asked[last])
  }
}
