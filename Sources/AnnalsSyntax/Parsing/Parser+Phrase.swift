extension Parser {
  /// Reads a sign of another language or a phrase of everyday English for a verb.
  mutating func tryParseForeign(of operand: Operand) -> Condition? {
    tryParseForeignComparison(of: operand) ?? tryReportPhrase(of: operand)
  }

  /// Reports a phrase of everyday English for a verb, and what there is for it.
  private mutating func tryReportPhrase(of operand: Operand) -> Condition? {
    guard !isLookingAhead, !isAtStatementEnd, token.kind != .end else { return nil }
    if let condition = reportStart(of: operand) ?? reportNumberBetween(of: operand)
      ?? reportDay(of: operand)
    {
      return condition
    }
    return reportMove(of: operand) ?? reportEarlier(of: operand) ?? reportDeniedVerb(of: operand)
  }

  /// `rating not changed`, `rating did not change`, `rating stayed the same`
  private mutating func reportDeniedVerb(of operand: Operand) -> Condition? {
    guard let (count, verb) = deniedVerb() else { return nil }
    let found = token.range.joined(to: peek(count - 1).range)
    for _ in 0..<count { advance() }
    let time = parseOnlyWindow().flatMap { phrase($0.range) }.map { " " + $0 } ?? ""
    let write = "not \(phrase(operand.range) ?? "…") \(verb)\(time)"
    report(.phrasedOtherwise(excerpt(found), write: [write]), at: found)
    skipCondition()
    return .missing(operand.range)
  }

  /// How many words deny a verb here, and the verb.
  private mutating func deniedVerb() -> (Int, String)? {
    let words = (0..<3).map { lexed.spelling(of: peek($0).range).lowercased() }
    if keyword == .stayed, words[1] == "the", words[2] == "same" { return (3, "changed") }
    let isDid = words[0] == "did" && words[1] == "not"
    let verb = isDid ? words[2] : words[1]
    let isDenied = isDid || ["not", "never", "didn't"].contains(words[0])
    guard isDenied, let past = Self.past(of: verb), knownEnd(at: index + 1, .anyValue) == nil else {
      return nil
    }
    return (isDid ? 3 : 2, past)
  }

  /// The verb that a word of everyday English is a form of.
  private static func past(of word: String) -> String? {
    switch word {
    case "change", "changed": "changed"
    case "improve", "improved": "improved"
    case "decline", "declined": "declined"
    case "rise", "rose": "rose"
    case "fall", "fell": "fell"
    default: nil
    }
  }

  /// `rating at 2019-01-01 is good`, `rating as of 2019-01-01 is good`
  private mutating func reportDay(of operand: Operand) -> Condition? {
    let words = keyword == .as && peek().keyword == .of ? 2 : 1
    guard words == 2 || keyword == .at, beginsPeriod(at: index + words),
      case .name = operand
    else { return nil }
    let found = token.range.joined(to: peek(words - 1).range)
    report(.writeInstead(excerpt(found), write: "on"), at: found)
    for _ in 0..<words { advance() }
    _ = parsePeriod()
    skipCondition()
    return .missing(operand.range)
  }

  /// `name starts with B`
  private mutating func reportStart(of operand: Operand) -> Condition? {
    guard token.kind == .word, ["starts", "begins", "ends"].contains(word),
      peek().kind == .word, !peek().startsLine
    else { return nil }
    let found = token.range.joined(to: peek().range)
    advance()
    let containment = parseContainment(of: operand)
    let nearest =
      "\(phrase(operand.range) ?? "…") contains \(phrase(containment.text.range) ?? "…")"
    report(.noSuchTest(excerpt(found), nearest: nearest), at: found)
    return .missing(containment.range)
  }

  /// `population between 100000 and 200000`: numbers that are no years.
  private mutating func reportNumberBetween(of operand: Operand) -> Condition? {
    guard keyword == .between, peek().kind == .numeral, !isDateLike(at: index + 1),
      peek().end - peek().start > 4
    else { return nil }
    return .comparison(parseComparisonBetween(of: operand))
  }

  /// `rating got better`, `rating has gone down`
  private mutating func reportMove(of operand: Operand) -> Condition? {
    let first = keyword == .has ? 1 : 0
    guard let move = Move(lexed.spelling(of: peek(first).range)),
      let isUpward = Move.isUpward[lexed.spelling(of: peek(first + 1).range).lowercased()]
    else { return nil }
    let found = token.range.joined(to: peek(first + 1).range)
    for _ in 0..<first + 2 { advance() }
    let time = parseTimeOfMove()
    let name = phrase(operand.range) ?? "…"
    let write = verbs(of: name, move, isUpward: isUpward).map { "\(name) \($0)\(time)" }
    report(.phrasedOtherwise(excerpt(found), write: write), at: found)
    skipCondition()
    return .missing(operand.range)
  }

  /// What there is for a move: a track that is graded improves, one that is measured rises.
  private func verbs(of name: String, _ move: Move, isUpward: Bool) -> [String] {
    let (graded, measured) = isUpward ? ("improved", "rose") : ("declined", "fell")
    switch hint?.field(called: name)?.holds {
    case .grades?: return [graded]
    case .measures(let isJudged)?:
      if move == .went { return [measured] }
      return isJudged ? [graded] : ["rose", "fell"]
    case .numbers?, .days?, .texts?, .flags?, nil:
      return move == .became ? [graded] : [graded, measured]
    }
  }

  /// Reads when something moved, with a space before it: `got better than 2019` is since then.
  private mutating func parseTimeOfMove() -> String {
    if keyword == .than, beginsPeriod(at: index + 1) {
      advance()
      return phrase(parsePeriod().range).map { " since \($0)" } ?? ""
    }
    return parseOnlyWindow().flatMap { phrase($0.range) }.map { " " + $0 } ?? ""
  }

  /// `rating used to be inadequate`, `rating was previously inadequate`
  private mutating func reportEarlier(of operand: Operand) -> Condition? {
    let words = beforeValue()
    guard words > 0 else { return nil }
    let found = token.range.joined(to: peek(words - 1).range)
    for _ in 0..<words { advance() }
    let values = phrase(parseValueSet(.value).range) ?? "…"
    let name = phrase(operand.range) ?? "…"
    report(
      .phrasedOtherwise(
        excerpt(found),
        write: ["\(name) was ever \(values)", "previous \(name) is \(values)"]),
      at: found)
    skipCondition()
    return .missing(operand.range)
  }

  /// How many words there are between the operand and the value.
  private mutating func beforeValue() -> Int {
    let second = lexed.spelling(of: peek().range).lowercased()
    if keyword == .was, ["previously", "formerly", "once", "originally"].contains(second) {
      return knownEnd(at: index + 2, .anyValue) == nil ? 0 : 2
    }
    guard token.kind == .word, word == "used", second == "to" else { return 0 }
    return peek(2).keyword == .be ? 3 : 2
  }
}

/// How everyday English says that something moved.
private enum Move {
  case became
  case went

  init?(_ word: String) {
    switch word.lowercased() {
    case "got", "gotten", "grew": self = .became
    case "went", "gone", "going": self = .went
    default: return nil
    }
  }

  /// The word after it, and whether that is the way up.
  static let isUpward: [String: Bool] = [
    "better": true, "up": true, "higher": true, "worse": false, "down": false, "lower": false,
  ]
}
