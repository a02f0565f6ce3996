extension Parser {
  /// Reads what follows `was`: a grading, a state on some day, or one grade after another.
  mutating func parseWas(_ operand: Operand) -> Condition {
    let was = token.range
    let track = track(of: operand, .was)
    advance()
    if let condition = tryReportAdverb(after: track) { return condition }
    if token.kind == .word { repairAfterWas() }
    if keyword == .not, peek().keyword == .ever { return .ever(parseNotEver(of: track, was)) }
    switch keyword {
    case .graded? where !isLongerName(at: index): return .graded(parseGraded(of: track))
    case .ever?: return .ever(parseEver(of: track, .ever))
    case .never?: return .ever(parseEver(of: track, .never))
    case .improved?: return parseVerbAfterWas(operand, .improved)
    case .declined?: return parseVerbAfterWas(operand, .declined)
    case .changed?: return parseVerbAfterWas(operand, .changed)
    case .retained?: return parseVerbAfterWas(operand, .retained)
    case _?, nil: return parseStateOrSequence(of: track, was)
    }
  }

  /// `rating was not ever good`
  private mutating func parseNotEver(of track: Name, _ was: SourceRange) -> Ever {
    advance()
    let found = excerpt(range(from: was.start)) + " ever"
    let ever = parseEver(of: track, .never)
    report(.phrasedOtherwise(found, write: [written(ever)]), at: was)
    return ever
  }

  /// `rating was rated good`, `rating was downgraded`
  private mutating func repairAfterWas() {
    let rated = word == "rated"
    guard let keyword = rated ? .graded : Synonym(word)?.keyword, Keyword.afterWas.contains(keyword)
    else { return }
    let phrase = rated ? "was graded" : keyword.rawValue
    report(.synonym("was \(word)", write: phrase), at: token.range)
    replace(by: keyword)
  }

  /// `rating was improved`
  private mutating func parseVerbAfterWas(_ operand: Operand, _ verb: ChangeVerb) -> Condition {
    report(.writeInstead("was \(word)", write: word), at: token.range)
    return .change(verb == .retained ? parseRetention(of: operand) : parseChange(of: operand, verb))
  }

  /// Reads which value was given.
  ///
  ///     graded = track , "was" , "graded" , value set , [ window ] , [ occurrences ] ;
  private mutating func parseGraded(of track: Name) -> Graded {
    advance()
    let values = parseValueSet(.value)
    let (window, occurrences) = parseWindowAndOccurrences("was graded")
    return Graded(
      track: track, values: values, window: window, occurrences: occurrences,
      range: range(from: track.range.start))
  }

  /// Reads a state on some day, or on none.
  ///
  ///     ever = track , "was" , ( "ever" | "never" , [ "known" , "to" , "be" ] ) , value set ,
  ///            [ window ] ;
  mutating func parseEver(of track: Name, _ first: EverQuantifier) -> Ever {
    advance()
    var quantifier = first
    if first == .never, keyword == .known, peek().keyword == .to || peek().keyword == .be {
      advance()
      expect(.to, .to)
      expect(.be, .be)
      quantifier = .neverKnown
    }
    let values = parseValueSet(.value)
    let window = parseOnlyWindow()
    return Ever(
      track: track, quantifier: quantifier, values: values, window: window,
      range: range(from: track.range.start))
  }

  /// Reads what the values after `was` are of: of days, of a spell, of spells or of gradings.
  private mutating func parseStateOrSequence(of track: Name, _ was: SourceRange) -> Condition {
    let isDenied = eat(.not)
    let values = parseValueSet(.value)
    if let condition = tryReportAgo(track, isDenied: isDenied, values) { return condition }
    reportAndThen()
    if keyword == .then {
      reportDenied(isDenied, was)
      return .sequence(parseSequence(of: track, values))
    }
    if keyword == .for || beginsBareLength {
      reportDenied(isDenied, was)
      return .lasting(parseLasting(of: track, values))
    }
    if keyword == .in, peek().keyword == .at {
      reportDenied(isDenied, was)
      return .spells(parseSpells(of: track, values))
    }
    return .state(
      parseState(of: track, isDenied ? .denied : .affirmed, values, was))
  }

  /// `was good 3 years`
  private var beginsBareLength: Bool {
    token.kind == .numeral && peek().keyword?.calendarUnit != nil
  }

  /// `was not good then bad`: only a state is denied beside its verb.
  private mutating func reportDenied(_ isDenied: Bool, _ was: SourceRange) {
    if isDenied { report(.notAfterWas, at: was) }
  }

  /// Reads the state on some day of a stretch of time.
  ///
  ///     state = track , "was" , [ "not" ] , value set , span ;
  private mutating func parseState(
    of track: Name, _ sense: Sense, _ values: ValueSet, _ was: SourceRange
  ) -> State {
    let window = parseOnlyWindow()
    let isMissing = values.terms.contains { if case .missing = $0.value { true } else { false } }
    if reportCounted(track, sense, values, window) {
      // Said already.
    } else if let window {
      reportOpen(window, track, values)
    } else if !isMissing {
      report(.bareWas(write: waysToSay(track, sense, values)), at: was)
    }
    let none = Period(calendar: .missing, range: emptyRange)
    return State(
      track: track, sense: sense, values: values,
      window: window ?? Window(words: .in(none), range: none.range),
      range: range(from: track.range.start))
  }

  /// `was inadequate at least twice`: what can be counted are gradings and spells.
  private mutating func reportCounted(
    _ track: Name, _ sense: Sense, _ values: ValueSet, _ window: Window?
  ) -> Bool {
    let start = token.start
    guard let occurrences = tryParseOccurrences() else { return false }
    let name = phrase(track.range) ?? "…"
    let grades = phrase(values.range) ?? "…"
    let time = window.flatMap { phrase($0.range) }.map { " " + $0 } ?? ""
    let count = occurrences.count
    let ways = [
      "\(name) was graded \(grades)\(time) at least \(count == 2 ? "twice" : "\(count) times")",
      "\(name) was \(grades) in at least \(count) spells\(time)",
    ]
    let found = range(from: start)
    report(.countedState(excerpt(found), write: sense == .denied ? [] : ways), at: found)
    return true
  }

  /// A state belongs to days, not to an open stretch of them.
  private mutating func reportOpen(_ window: Window, _ track: Name, _ values: ValueSet) {
    let name = phrase(track.range) ?? "…"
    let grades = phrase(values.range) ?? "…"
    let time = phrase(window.range) ?? "…"
    if let write = sequence(track, values, window) {
      return report(.windowAfterWas(window.leader, write: [write]), at: window.range)
    }
    switch window.words {
    case .since:
      let ways = ["\(name) was ever \(grades) \(time)", "\(name) has been \(grades) \(time)"]
      report(.windowAfterWas(window.leader, write: ways), at: window.range)
    case .after, .before, .by:
      report(
        .windowAfterWas(window.leader, write: ["\(name) was ever \(grades) \(time)"]),
        at: window.range)
    case .in, .on, .between, .inTheLast, .within:
      break
    }
  }

  private func waysToSay(_ track: Name, _ sense: Sense, _ values: ValueSet) -> [String] {
    let name = phrase(track.range) ?? "…"
    let grades = corrected(values) ?? "…"
    switch sense {
    case .affirmed:
      return [
        "\(name) was ever \(grades)", "previous \(name) is \(grades)",
        "\(name) was \(grades) in 2019", "\(name) was \(grades) on 2019-03-31",
      ]
    case .denied:
      return [
        "\(name) was never \(grades)", "previous \(name) is not \(grades)",
        "\(name) was not \(grades) in 2019", "\(name) was not \(grades) on 2019-03-31",
      ]
    }
  }
}

extension Parser {
  /// Values as the query has them, but a word that is nearly a grade is that grade.
  private func corrected(_ values: ValueSet) -> String? {
    guard let vocabulary, phrase(values.range) != nil else { return phrase(values.range) }
    var text = ""
    var start = values.range.start
    for term in values.terms {
      guard case .name(let name) = term.value, !name.isQuoted,
        categories(of: name.text).isDisjoint(with: .anyValue),
        let grade = Suggestion.nearest(to: name.text, among: vocabulary.names(in: .grade)).first
      else { continue }
      text += lexed.spelling(of: SourceRange(start, name.range.start)) + grade
      start = name.range.end
    }
    return text + lexed.spelling(of: SourceRange(start, values.range.end))
  }

  /// `has ever`, `has never`, `has not ever`
  var hasEver: Bool {
    peek().keyword == .ever || peek().keyword == .never
      || peek().keyword == .not && peek(2).keyword == .ever
  }

  /// `rating has never been inadequate`, `rating has not ever been inadequate`
  mutating func parseEverAfterHas(_ operand: Operand) -> Condition {
    let place = token.range
    let track = track(of: operand, .has)
    advance()
    let quantifier: EverQuantifier = keyword == .ever ? .ever : .never
    if keyword == .not { advance() }
    let found = excerpt(SourceRange(place.start, token.end))
    if peek().keyword == .been { advance() }
    let ever = parseEver(of: track, quantifier)
    report(.phrasedOtherwise("\(found) been", write: [written(ever)]), at: place)
    return .ever(ever)
  }

  /// `rating was never inadequate since 2014`, of what has been read already.
  private func written(_ ever: Ever) -> String {
    let time = ever.window.map { " " + (phrase($0.range) ?? "…") } ?? ""
    let grades = phrase(ever.values.range) ?? "…"
    return "\(phrase(ever.track.range) ?? "…") was \(ever.quantifier.rawValue) \(grades)\(time)"
  }
}

extension Keyword {
  /// What `was` may be followed by in everyday English.
  fileprivate static let afterWas: [Keyword] = [
    .graded, .improved, .declined, .changed, .retained,
  ]
}
