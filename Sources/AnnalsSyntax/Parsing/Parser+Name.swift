extension Parser {
  /// Reads a name, or reports that none begins here.
  ///
  ///     name = quoted name | word , { word | whole number } ;
  ///     quoted name = ? text between two " on one line; escapes \" \\ \n \t \u{E9} ? ;
  ///     word = ? letters, digits and _, with - or ' between two of them; not reserved ? ;
  ///
  /// With a vocabulary the longest name in it that may stand here is taken, whatever words it
  /// is made of. Otherwise a name goes on to the first word that is reserved.
  mutating func parseName(
    _ categories: Vocabulary.Category, _ expectation: Expectation
  ) -> Name? {
    if let name = tryParseName(categories) { return name }
    reportMissingName(expectation)
    return nil
  }

  mutating func tryParseName(_ categories: Vocabulary.Category) -> Name? {
    skipNoise(before: categories)
    guard let end = nameEnd(from: index, allowing: categories), end > index else { return nil }
    let start = token.start
    let isQuoted = token.kind == .quoted
    if !isQuoted, hasModel, !categories.isEmpty {
      if knownEnd(at: index, categories) != end { notes.hasUnknownName = true }
      noteAmbiguity(from: index, to: end, categories)
    }
    let text = isQuoted ? Quoted.read(lexed.text, token.range) : spelling(index..<end)
    if setting.isMarking { mark(name: text, to: end, categories) }
    index = end
    let range = range(from: start)
    return Name(text: limited(text, range), isQuoted: isQuoted, range: range)
  }

  /// Whether a name begins at the token here.
  mutating func beginsName(_ categories: Vocabulary.Category = .all) -> Bool {
    beginsName(at: index, categories)
  }

  /// Whether a name begins at a token. Where one ends that is not in the vocabulary takes long to
  /// find, and does not matter here.
  mutating func beginsName(at place: Int, _ categories: Vocabulary.Category) -> Bool {
    guard place < lexed.tokens.count else { return false }
    if lexed.tokens[place].kind == .quoted || knownEnd(at: place, categories) != nil { return true }
    return runEnd(from: place, categories) != nil || hasModel && knownEnd(at: place, .all) != nil
  }

  // MARK: - Where a name ends

  /// The index after the last token of the name that begins at a token.
  ///
  /// - Returns: `nil` where no name can begin.
  mutating func nameEnd(from start: Int, allowing categories: Vocabulary.Category) -> Int? {
    if lexed.tokens[start].kind == .quoted { return start + 1 }
    guard hasModel else { return plainEnd(from: start, categories) }
    if let end = knownEnd(at: start, categories) {
      return longerValueEnd(from: start, past: end, categories) ?? end
    }
    return unknownNameEnd(from: start, categories)
  }

  /// Without a vocabulary: a run of words, unless the text itself defined a longer name.
  private mutating func plainEnd(from start: Int, _ categories: Vocabulary.Category) -> Int? {
    let run = runEnd(from: start, categories)
    guard let end = knownEnd(at: start, categories), end > run ?? start else { return run }
    return end
  }

  /// The longest run of words that are not reserved.
  func runEnd(from start: Int, _ categories: Vocabulary.Category) -> Int? {
    guard start < lexed.tokens.count, isNameWord(start) else { return nil }
    var end = start + 1
    while end < lexed.tokens.count, !lexed.tokens[end].startsLine {
      if categories == .unit, isSlash(at: end), isNameWord(end + 1) {
        end += 2
      } else if isNameWord(end) || (isWholeNumber(end) && categories != .unit) {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a slash stands there with no blank on either side, as in `mg/l`.
  private func isSlash(at place: Int) -> Bool { isSymbol("/", joining: place) }

  /// Whether a name may hold a word; `at least twice` follows one, as may `of`.
  private func isNameWord(_ place: Int) -> Bool {
    switch lexed.tokens[place].kind {
    case .word: true
    case .keyword(.at): !isBound(at: place)
    case .keyword(.of): !endsAtOf
    case .keyword(let keyword): !keyword.isReserved
    case .numeral, .quoted, .punctuation, .symbol, .unknown, .end: false
    }
  }

  /// Whether `at least` or `at most` stands there.
  func isBound(at place: Int) -> Bool {
    guard place + 1 < lexed.tokens.count, lexed.tokens[place].keyword == .at else { return false }
    let next = lexed.tokens[place + 1].keyword
    return next == .least || next == .most
  }

  func isWholeNumber(_ place: Int) -> Bool {
    guard place < lexed.tokens.count else { return false }
    let token = lexed.tokens[place]
    return token.kind == .numeral && lexed.text[token.start..<token.end].allSatisfy(\.isDigit)
  }

  // MARK: - Misspelt names

  /// Where a name ends that is not in the vocabulary, so that the checker can say so.
  private mutating func unknownNameEnd(
    from start: Int, _ categories: Vocabulary.Category
  ) -> Int? {
    let run = runEnd(from: start, categories)
    if let end = knownEnd(at: start, .all), end > run ?? start { return end }
    guard let run else { return nil }
    return nearEnd(from: start, past: run, categories) ?? verbStop(from: start, run, categories)
  }

  /// `requires improvment to be good`: a run over reserved words that is nearly a name.
  private mutating func nearEnd(
    from start: Int, past run: Int, _ categories: Vocabulary.Category
  ) -> Int? {
    var best: (end: Int, distance: Int)?
    for end in (run + 1)..<max(run + 1, min(start + 9, lexed.tokens.count)) {
      let last = lexed.tokens[end - 1]
      if last.startsLine || endsNearName(last, categories) { break }
      guard isNameWord(end - 1) || isWholeNumber(end - 1),
        let distance = distanceToName(start..<end, categories)
      else { continue }
      if distance < best?.distance ?? .max { best = (end, distance) }
    }
    guard let best else { return nil }
    let alone = distanceToName(start..<run, categories) ?? .max
    return alone <= best.distance ? run : best.end
  }

  /// Whether no name is looked for past a token: brackets, and the commas between operands.
  private func endsNearName(_ token: Token, _ categories: Vocabulary.Category) -> Bool {
    guard case .punctuation(let punctuation) = token.kind else { return false }
    return punctuation != .comma || categories.isDisjoint(with: .anyValue)
  }

  /// `North Wst` where `North` is a name and `North West` another; not `outstanding but`, which
  /// is nearest to what it begins with.
  private mutating func longerValueEnd(
    from start: Int, past end: Int, _ categories: Vocabulary.Category
  ) -> Int? {
    guard !categories.isDisjoint(with: .anyValue), lexed.tokens[end].kind == .word,
      let run = runEnd(from: start, categories), run > end,
      let distance = distanceToName(start..<run, categories),
      distance < lexed.tokens[run - 1].end - lexed.tokens[end - 1].end
    else { return nil }
    return run
  }

  /// A field that is misspelt ends before a verb that is: `ratng improvd`.
  private func verbStop(from start: Int, _ run: Int, _ categories: Vocabulary.Category) -> Int {
    guard categories == .field || categories == .relation else { return run }
    let verbs = Keyword.verbs.map { $0.rawValue }
    for end in (start + 1)..<max(start + 1, min(run, start + 6)) {
      let word = lexed.spelling(of: lexed.tokens[end].range).lowercased()
      if Synonym(word) != nil || !Suggestion.nearest(to: word, among: verbs).isEmpty { return end }
    }
    return run
  }

  /// How far a run of words is from the nearest name; `nil` when that is too far, or when
  /// enough names of this text were searched for.
  private mutating func distanceToName(
    _ tokens: Range<Int>, _ categories: Vocabulary.Category
  ) -> Int? {
    guard let vocabulary, notes.searchesLeft > 0,
      lexed.tokens[tokens.upperBound - 1].end - lexed.tokens[tokens.lowerBound].start <= 64
    else { return nil }
    notes.searchesLeft -= 1
    return vocabulary.distance(from: spelling(tokens), toNearestIn: categories)
  }

  /// `the rating` where no name begins with `the`.
  private mutating func skipNoise(before categories: Vocabulary.Category) {
    guard !isLookingAhead, keyword == .the || token.kind == .word else { return }
    if hasModel {
      guard !isKnown(.all), Synonym.noise.contains(word),
        knownEnd(at: index + 1, categories) != nil
      else { return }
    } else {
      guard keyword == .the, peek().kind == .word,
        categories.isDisjoint(with: [.grade, .value, .entity])
      else { return }
    }
    report(.noiseWord(excerpt(token.range)), at: token.range)
    advance()
  }

  // MARK: - Text

  /// The words of a name with one space between; no space where the query has none.
  func spelling(_ tokens: Range<Int>) -> String {
    var text = ""
    for index in tokens {
      let token = lexed.tokens[index]
      if index > tokens.lowerBound, token.start > lexed.tokens[index - 1].end { text += " " }
      text += lexed.spelling(of: token.range)
    }
    return text
  }

  /// The text cut to the limit for names, with a report when it is longer.
  private mutating func limited(_ text: String, _ range: SourceRange) -> String {
    guard text.utf8.count > limits.nameBytes else { return text }
    report(.limit(.nameBytes, maximum: limits.nameBytes), at: range)
    return String(decoding: text.utf8.prefix(64), as: UTF8.self)
  }

  mutating func reportMissingName(_ expectation: Expectation) {
    if let keyword, keyword.isReserved, !keyword.beginsClause {
      report(.keywordAsName(keyword.rawValue), at: token.range)
      if peek().kind == .end || peek().kind == .punctuation(.semicolon) { advance() }
      return
    }
    reportExpected(expectation)
  }
}
