extension Parser {
  /// Reads how a step must have happened, if that is said here.
  ///
  ///     manner = occurrences | "without" , "falling" , "back" | "in" , "one" , "framework" ;
  ///
  /// - Returns: whether something was read.
  mutating func tryParseManner(_ manner: inout Manner, of verb: ChangeVerb) -> Bool {
    let place = token.range
    if let occurrences = tryParseOccurrences() {
      if manner.occurrences != nil { report(.repeated("at least"), at: place) }
      manner.occurrences = manner.occurrences ?? occurrences
    } else if tryParseWithoutFallingBack() {
      if manner.isWithoutFallingBack { report(.repeated("without falling back"), at: place) }
      if verb != .improved {
        report(.mannerAfter(verb.rawValue, "without falling back"), at: place)
      }
      manner.isWithoutFallingBack = true
    } else if tryParseInOneFramework() {
      if manner.isInOneFramework { report(.repeated("in one framework"), at: place) }
      manner.isInOneFramework = true
    } else {
      return false
    }
    return true
  }

  /// Reads how often it must have happened, if that is said here.
  ///
  ///     occurrences = "at" , "least" , ( "twice" | whole number , "times" ) ;
  mutating func tryParseOccurrences() -> Occurrences? {
    let start = token.start
    if let occurrences = tryReportMoreThan() { return occurrences }
    guard beginsOccurrences || reportBareOccurrences() else { return nil }
    if keyword == .at {
      advance()
      advance()
    }
    let place = token.range
    if eat(.twice) { return Occurrences(count: 2, range: range(from: start)) }
    let count = parseWholeNumber() ?? 1
    if count == 0 { report(.number(.noTimes), at: place) }
    advance()
    return Occurrences(count: max(1, count), range: range(from: start))
  }

  /// Whether `at least twice` or `at least 3 times` stands here.
  var beginsOccurrences: Bool {
    guard keyword == .at, peek().keyword == .least else { return false }
    return peek(2).keyword == .twice || peek(2).kind == .numeral && peek(3).keyword == .times
  }

  /// `improved twice`, `improved 3 times`
  private mutating func reportBareOccurrences() -> Bool {
    guard !isAtStatementEnd else { return false }
    let isTimes = token.kind == .numeral && peek().keyword == .times
    guard isTimes || keyword == .twice else { return false }
    let range = isTimes ? token.range.joined(to: peek().range) : token.range
    report(.writeInstead(excerpt(range), write: "at least \(excerpt(range))"), at: range)
    return true
  }

  private mutating func tryParseWithoutFallingBack() -> Bool {
    guard eat(.without) else { return false }
    if expect(.falling, .falling) { expect(.back, .back) }
    return true
  }

  /// Reads `in one framework`, if it stands here.
  mutating func tryParseInOneFramework() -> Bool {
    guard keyword == .in, peek().keyword == .one, peek(2).keyword == .framework else {
      return false
    }
    for _ in 0..<3 { advance() }
    return true
  }

  // MARK: - With a window, in any order

  /// Reads a window and how a step must have happened.
  mutating func parseWindowAndManner(of verb: ChangeVerb) -> (Window?, Manner) {
    var window: Window?
    var manner = Manner()
    while readWindow(&window) || tryParseManner(&manner, of: verb) {}
    return (window, manner)
  }

  /// Reads a window and how often it must have happened in it.
  mutating func parseWindowAndOccurrences(_ verb: String) -> (Window?, Occurrences?) {
    var window: Window?
    var first: Occurrences?
    while true {
      let place = token.range
      if readWindow(&window) { continue }
      if let occurrences = tryParseOccurrences() {
        if first != nil { report(.repeated("at least"), at: place) }
        first = first ?? occurrences
      } else if !reportManner(after: verb) {
        return (window, first)
      }
    }
  }

  /// `became good without falling back`
  mutating func reportManner(after verb: String) -> Bool {
    let place = token.range
    var manner = Manner()
    guard tryParseManner(&manner, of: .improved) else { return false }
    let found = range(from: place.start)
    report(.mannerAfter(verb, excerpt(found)), at: found)
    return true
  }
}
