extension Parser {
  /// Reads whose every grading is told.
  ///
  ///     history = "history" , "of" , tracks , reach , { clause } ;
  mutating func parseHistory() -> History {
    let start = token.start
    advance()
    expect(.of, .ofTrack)
    let tracks = parseTracks()
    let (subjects, window) = parseReach()
    let clauses = parseClauses(ofGradingsFrom: start, subjects, window)
    return History(
      tracks: tracks, subjects: subjects, window: window, clauses: clauses,
      range: range(from: start))
  }

  /// Reads which steps are counted.
  ///
  ///     transitions = "transitions" , "of" , track , reach , { clause } ;
  mutating func parseTransitions() -> Transitions {
    let start = token.start
    advance()
    expect(.of, .ofTrack)
    let track = parseTrack()
    let (subjects, window) = parseReach()
    let clauses = parseClauses(ofGradingsFrom: start, subjects, window)
    return Transitions(
      track: track, subjects: subjects, window: window, clauses: clauses,
      range: range(from: start))
  }

  /// Reads the clauses of a statement about gradings, whose window stands before them.
  private mutating func parseClauses(
    ofGradingsFrom start: Int, _ subjects: Subjects?, _ window: Window?
  ) -> [Clause] {
    var range: SourceRange?
    if case .source(.name(let name))? = subjects, window == nil { range = name.range }
    notes.gradings = (start, range)
    defer { notes.gradings = nil }
    return parseClauses()
  }

  /// Reads names of tracks with commas between.
  ///
  ///     tracks = track , { "," , track } ;
  private mutating func parseTracks() -> [Name] {
    var tracks = [parseTrack()]
    while eat(.comma) {
      admitItem(after: tracks.count)
      tracks.append(parseTrack())
    }
    return tracks
  }

  /// Reads the name of a track.
  ///
  ///     track = name ;
  private mutating func parseTrack() -> Name {
    if !isKnown(.field), let end = knownEnd(at: index, .entity) {
      let name = SourceRange(token.start, lexed.tokens[end - 1].end)
      report(.writeInstead(excerpt(name), write: "\(exampleTrack) for \(excerpt(name))"), at: name)
      index = end
      return Name(text: "", isQuoted: false, range: name)
    }
    return parseName(.field, .track) ?? Name(text: "", isQuoted: false, range: emptyRange)
  }

  /// Reads whose gradings, and which days.
  ///
  ///     reach = [ "for" , subjects ] , [ window ] | window , "for" , subjects ;
  private mutating func parseReach() -> (Subjects?, Window?) {
    var subjects: Subjects?
    var window: Window?
    while true {
      let place = token.range
      if keyword == .of {
        report(.writeInstead("of", write: "for"), at: place)
        replace(by: .for)
      }
      if keyword == .from, beginsPeriod(at: index + 1) {
        report(.writeInstead("from", write: "since"), at: place)
        replace(by: .since)
      }
      if eat(.for) {
        if subjects != nil { report(.repeated("for"), at: place) }
        let found = parseSubjects()
        subjects = subjects ?? found
      } else if let found = parseOnlyWindow() {
        if window != nil { report(.secondWindow, at: place) }
        window = window ?? found
      } else {
        return (subjects, window)
      }
    }
  }

  /// Reads whose gradings.
  ///
  ///     subjects = names | source ;
  ///
  /// A single name is a source when it is a kind or a set, or when another follows that it is
  /// joined to; else it is an entity.
  mutating func parseSubjects() -> Subjects {
    beginsSubjectSource() ? .source(parseSource()) : .names(parseNames())
  }

  private mutating func beginsSubjectSource() -> Bool {
    if token.kind == .punctuation(.leftParenthesis) { return true }
    if keyword == .those, !isKnown([.entity, .kind, .set]) { return true }
    guard let end = nameEnd(from: index, allowing: [.entity, .kind, .set]) else { return false }
    let next = lexed.tokens[min(end, lexed.tokens.count - 1)]
    if next.kind == .punctuation(.comma) { return false }
    if next.keyword.flatMap({ SetWord(rawValue: $0.rawValue) }) != nil { return true }
    guard token.kind == .quoted else { return knownEnd(at: index, .source) == end }
    return !categories(of: Quoted.read(lexed.text, token.range)).isDisjoint(with: .source)
  }

  /// Reads names of entities with commas between.
  ///
  ///     names = entity , { "," , entity } ;
  private mutating func parseNames() -> [Value] {
    var names: [Value] = []
    repeat {
      admitItem(after: names.count)
      names.append(parseEntity())
    } while eatBetweenNames()
    return names
  }

  /// Reads the name of an entity, or what stands for one.
  ///
  ///     entity = name | parameter ;
  private mutating func parseEntity() -> Value {
    if let parameter = tryParseParameter() { return .parameter(parameter) }
    let name = parseName([.entity, .kind, .set, .constant], .entity)
    return name.map { .name($0) } ?? .missing(emptyRange)
  }

  /// A comma, or what other languages have for one: `Knowsley and Coventry`, `Knowsley vs Coventry`
  private mutating func eatBetweenNames() -> Bool {
    if eat(.comma) { return true }
    let isVersus = token.kind == .word && ["vs", "versus", "with"].contains(word)
    guard keyword == .and || isVersus && !token.startsLine else { return false }
    report(.writeInstead(word, write: ","), at: token.range)
    advance()
    return true
  }

  /// Reads which entities stand side by side.
  ///
  ///     lineup = "compare" , names , { clause } ;
  mutating func parseLineup() -> Lineup {
    let start = token.start
    advance()
    let names = parseNames()
    let clauses = parseClauses()
    return Lineup(names: names, clauses: clauses, range: range(from: start))
  }
}

extension Parser {
  /// Reads a query whose plan is shown.
  ///
  ///     explanation = "explain" , [ "analyse" ] , query ;
  mutating func parseExplanation() -> Explanation {
    let start = token.start
    advance()
    let isAnalysed = eatAnalyse()
    let statement = tryParseQuery()
    if statement == nil { reportExpected(.statement) }
    return Explanation(
      isAnalysed: isAnalysed, statement: statement ?? .missing(emptyRange),
      range: range(from: start))
  }

  private mutating func eatAnalyse() -> Bool {
    if token.kind == .word, word == "analyze", !isKnown(.source) {
      report(.writeInstead(excerpt(token.range), write: "analyse"), at: token.range)
      advance()
      return true
    }
    return !isKnown(.source) && eat(.analyse)
  }

  /// Reads what is described; without a name, the model.
  ///
  ///     description = "describe" , [ name ] ;
  mutating func parseDescription() -> DescriptionRequest {
    let start = token.start
    advance()
    let name = isAtStatementEnd ? nil : parseName(.all, .describedName)
    return DescriptionRequest(name: name, range: range(from: start))
  }

  /// Reads a check.
  ///
  ///     expectation = "expect" , quantity , listing ;
  mutating func parseExpectation() -> Expected {
    let start = token.start
    advance()
    let quantity = parseQuantity()
    let listing = parseListing()
    return Expected(quantity: quantity, listing: listing, range: range(from: start))
  }

  /// Reads how many rows a check allows.
  ///
  ///     quantity = "no" | "some" | whole number | "at" , ( "least" | "most" ) , whole number ;
  private mutating func parseQuantity() -> ExpectedQuantity {
    if eat(.no) { return .no }
    if eat(.some) { return .some }
    if isBound(at: index) {
      let isLeast = peek().keyword == .least
      advance()
      advance()
      let count = parseWholeNumber() ?? 0
      return isLeast ? .atLeast(count) : .atMost(count)
    }
    if token.kind == .numeral { return .exactly(parseWholeNumber() ?? 0) }
    reportExpected(.quantity, among: [.no, .some])
    return .no
  }
}
