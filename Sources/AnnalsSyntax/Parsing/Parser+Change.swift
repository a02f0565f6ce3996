extension Parser {
  /// Reads what follows the verb of a change.
  ///
  ///     change = track , ( "improved" | "declined" | "changed" ) ,
  ///              [ "from" , value set ] , [ "to" , value set ] , [ window ] , { manner } ;
  mutating func parseChange(of operand: Operand, _ verb: ChangeVerb) -> Change {
    let track = track(of: operand, keyword ?? .changed)
    advance()
    var steps = StepReader()
    readSteps(&steps, verb, of: track)
    return Change(
      track: track, verb: verb, from: steps.from, to: steps.to, window: steps.window,
      manner: steps.manner, range: range(from: operand.range.start))
  }

  /// Reads which grade was given again.
  ///
  ///     retention = track , "retained" , [ value set ] , [ window ] , { manner } ;
  mutating func parseRetention(of operand: Operand) -> Change {
    let track = track(of: operand, .retained)
    advance()
    let values = beginsValue() ? parseValueSet(.value) : nil
    let (window, manner) = parseWindowAndManner(of: .retained)
    return Change(
      track: track, verb: .retained, from: nil, to: values, window: window, manner: manner,
      range: range(from: operand.range.start))
  }

  /// Reads which grade was entered.
  ///
  ///     arrival = track , "became" , value set , [ window ] , [ occurrences ] ;
  mutating func parseArrival(of operand: Operand) -> Arrival {
    let track = track(of: operand, .became)
    advance()
    let values = parseValueSet(.value)
    let (window, occurrences) = parseWindowAndOccurrences("became")
    return Arrival(
      track: track, values: values, window: window, occurrences: occurrences,
      range: range(from: operand.range.start))
  }

  /// Whether a value can begin here on the way through a statement.
  mutating func beginsValue() -> Bool {
    guard !isAtStatementEnd, !beginsOccurrences else { return false }
    if beginsParameter(at: index) { return true }
    return switch token.kind {
    case .word, .quoted, .numeral, .punctuation(.leftParenthesis): !beginsMisspeltWindow()
    case .keyword(let keyword): !keyword.isReserved || isKnown(.anyValue)
    case .punctuation, .symbol, .unknown, .end: false
    }
  }

  // MARK: - From, to and when

  /// Reads `from`, `to` and the window, in any order, and reports every order but that one.
  private mutating func readSteps(
    _ steps: inout StepReader, _ verb: ChangeVerb, of track: Name
  ) {
    while true {
      if reportGradeCount(verb, of: track) { continue }
      if beginsMisspeltFrom { _ = repair(among: [.from]) }
      if keyword == .from {
        readFrom(&steps)
      } else if keyword == .to {
        readTo(&steps)
      } else if !readWindow(&steps.window), !tryParseManner(&steps.manner, of: verb),
        !reportLengthAfterChange(&steps.window), !reportBarePeriod(&steps.window)
      {
        return
      }
    }
  }

  /// Reads from which grade a step of several goes, and to which.
  mutating func parseGradesOfStep() -> (from: ValueSet?, to: ValueSet?) {
    var steps = StepReader()
    while keyword == .from || keyword == .to {
      if keyword == .from { readFrom(&steps) } else { readTo(&steps) }
    }
    return (steps.from, steps.to)
  }

  private mutating func readFrom(_ steps: inout StepReader) {
    reportStep("from", at: token.range, again: steps.from != nil, after: steps.leaderAfterFrom)
    advance()
    if let values = parseFrom(&steps), steps.from == nil { steps.from = values }
  }

  private mutating func readTo(_ steps: inout StepReader) {
    if reportEndOfWindow(steps.window) { return }
    reportStep("to", at: token.range, again: steps.to != nil, after: steps.leaderAfterTo)
    advance()
    let values = parseValueSet(.value)
    if steps.to == nil { steps.to = values }
  }

  /// `since 2014 to 2016`
  private mutating func reportEndOfWindow(_ window: Window?) -> Bool {
    guard case .since(.period(let first))? = window?.words, beginsPeriod(at: index + 1) else {
      return false
    }
    let place = token.range
    advance()
    let second = parsePeriod()
    let write = "between \(excerpt(first.range)) and \(excerpt(second.range))"
    report(.phrasedOtherwise(excerpt(range(from: place.start)), write: [write]), at: place)
    return true
  }

  /// `improved 2014`
  private mutating func reportBarePeriod(_ window: inout Window?) -> Bool {
    guard !isAtStatementEnd, window == nil, isYear || isDateLike || beginsNamedPeriod else {
      return false
    }
    let period = parsePeriod()
    if case .missing = period.calendar { return true }
    let found = excerpt(period.range)
    report(.writeInstead(found, write: "in \(found)"), at: period.range)
    window = Window(words: .in(period), range: period.range)
    return true
  }

  /// `improved for 3 years`, `improved over 3 years`
  private mutating func reportLengthAfterChange(_ window: inout Window?) -> Bool {
    let isFor = keyword == .for || token.kind == .word && word == "over"
    guard isFor, peek().kind == .numeral, peek(2).keyword?.calendarUnit != nil else { return false }
    let place = token.range
    report(.writeInstead(word, write: "in the last"), at: place)
    advance()
    let words = WindowWords.inTheLast(parseDuration())
    window = window ?? Window(words: words, range: range(from: place.start))
    return true
  }

  /// Reads a window if one begins here, and reports a second one.
  mutating func readWindow(_ window: inout Window?) -> Bool {
    let place = token.range
    guard let found = tryParseWindow() else { return false }
    keep(found, in: &window, at: place)
    return true
  }

  private mutating func keep(
    _ found: Window, in window: inout Window?, at place: SourceRange
  ) {
    reportSecond(found, after: window, at: place)
    if window == nil { window = found }
  }

  /// `improved form inadequate`
  private var beginsMisspeltFrom: Bool {
    guard token.kind == .word, !isAtStatementEnd, !isLookingAhead else { return false }
    let next = peek()
    return (next.kind == .word || next.kind == .quoted) && !nearest(among: [.from]).isEmpty
  }

  private mutating func reportStep(
    _ word: String, at place: SourceRange, again: Bool, after leader: String?
  ) {
    if again {
      report(.repeated(word), at: place)
    } else if let leader {
      report(.outOfOrder(word, before: leader), at: place)
    }
  }

  /// Reads the grades after `from`. A date there is a window in the wrong words.
  private mutating func parseFrom(_ steps: inout StepReader) -> ValueSet? {
    guard isDateLike || isYear || beginsNamedPeriod, !isKnown(.anyValue) else {
      return parseValueSet(.value)
    }
    let start = token.start
    let first = parsePeriod()
    var write = "since \(excerpt(first.range))"
    var words = WindowWords.since(.period(first))
    if keyword == .to, beginsPeriod(at: index + 1) {
      advance()
      let second = parsePeriod()
      write = "between \(excerpt(first.range)) and \(excerpt(second.range))"
      words = .between(first, second)
    }
    let range = range(from: start)
    report(.dateAfterFrom(write: write), at: range)
    steps.window = steps.window ?? Window(words: words, range: range)
    return nil
  }

  /// Reads a window, and reports a second one.
  mutating func parseOnlyWindow() -> Window? {
    var window: Window?
    while readWindow(&window) {}
    return window
  }

  mutating func reportSecond(
    _ window: Window, after first: Window?, at place: SourceRange
  ) {
    guard let first else { return }
    if first.leader == window.leader {
      report(.repeated(window.leader), at: place)
    } else {
      report(.secondWindow, at: place)
    }
  }
}

/// The parts of a change as they come.
private struct StepReader {
  var from: ValueSet?
  var to: ValueSet?
  var window: Window?
  var manner = Manner()

  /// What stands before a `from` that should stand after it.
  var leaderAfterFrom: String? { to == nil ? window?.leader : "to" }

  /// What stands before a `to` that should stand after it.
  var leaderAfterTo: String? { window?.leader }
}

extension Window {
  /// The word that it begins with.
  package var leader: String {
    switch words {
    case .since: "since"
    case .after: "after"
    case .before: "before"
    case .by: "by"
    case .in, .inTheLast: "in"
    case .on: "on"
    case .between: "between"
    case .within: "within"
    }
  }
}
