extension Parser {
  /// Reads how a number moved.
  ///
  ///     trend = track , ( "rose" | "fell" ) , [ distance ] ,
  ///             [ "from" , "first" , "to" , "last" ] , [ window ] ;
  mutating func parseTrend(of operand: Operand, _ direction: TrendDirection) -> Trend {
    let track = track(of: operand, keyword ?? .rose)
    advance()
    var parts = TrendParts()
    while readPart(&parts, direction) {}
    return Trend(
      track: track, direction: direction, distance: parts.distance, ends: parts.ends ?? .days,
      window: parts.window, range: range(from: operand.range.start))
  }

  /// Reads how far, between which readings or when, in any order, and reports every order but
  /// that one.
  private mutating func readPart(_ parts: inout TrendParts, _ direction: TrendDirection) -> Bool {
    let (place, leader) = (token.range, word)
    let before: String?
    if beginsFirstToLast {
      if parts.ends != nil { report(.repeated(leader), at: place) }
      before = parts.ends == nil ? parts.leaderAfterEnds : nil
      for _ in 0..<4 { advance() }
      parts.ends = .readings
    } else if mayBeDistance(after: parts), let distance = tryParseDistance(direction) {
      before = parts.leaderAfterDistance
      parts.distance = distance
    } else {
      return readWindow(&parts.window)
    }
    if let before { report(.outOfOrder(leader, before: before), at: place) }
    return true
  }

  /// Whether how far it moved may be said here. A year after `by` is a window, once something else
  /// has been said.
  private func mayBeDistance(after parts: TrendParts) -> Bool {
    guard parts.distance == nil else { return false }
    if parts.ends == nil, parts.window == nil { return true }
    let isYear = isWholeNumber(index + 1) && peek().end - peek().start == 4
    return beginsDistance() && !isYear
  }

  /// Whether `from first to last` stands here.
  private var beginsFirstToLast: Bool {
    keyword == .from && peek().keyword == .first && peek(2).keyword == .to
      && peek(3).keyword == .last
  }

  /// Reads how far it moved, or across which line.
  ///
  ///     distance = "by" , [ "more" , "than" ] , number | ( "above" | "below" ) , number ;
  ///
  /// A number after `by` is a distance, though it may look like a year.
  private mutating func tryParseDistance(_ direction: TrendDirection) -> TrendDistance? {
    let place = token.range
    if let bound = tryReportForeignDistance() { return .by(parseNumber(), bound) }
    switch keyword {
    case .by? where beginsDistance():
      advance()
      guard keyword == .more else { return .by(parseNumber(), .atLeast) }
      advance()
      advance()
      return .by(parseNumber(), .moreThan)
    case .above?, .below?:
      let isRight = (keyword == .above) == (direction == .rose)
      let found = word
      advance()
      guard token.kind == .numeral else {
        reportExpected(.number)
        return nil
      }
      if !isRight {
        report(
          .wrongSide(direction.rawValue, found, direction == .rose ? "above" : "below"), at: place)
      }
      return .across(parseNumber())
    case _?, nil: return nil
    }
  }

  /// `rose 10%`, `rose by at least 10%`, `rose over 10%`: the words before the number.
  private mutating func tryReportForeignDistance() -> DistanceBound? {
    guard !isAtStatementEnd, !beginsDistance() else { return nil }
    let first = keyword == .by ? 1 : 0
    let (words, bound) = foreignBound(at: first)
    let count = first + words
    guard words > 0 || first == 0, peek(count).kind == .numeral, !isDateLike(at: index + count),
      peek(count + 1).keyword != .times
    else { return nil }
    let number = excerpt(peek(count).range)
    let found = token.range.joined(to: peek(count).range)
    let write = bound == .moreThan ? "by more than \(number)" : "by \(number)"
    report(.writeInstead(excerpt(found), write: write), at: found)
    for _ in 0..<count { advance() }
    return bound
  }

  /// How many words stand there that say how a distance is meant: `at least`, `more than`, `over`.
  private func foreignBound(at first: Int) -> (words: Int, bound: DistanceBound) {
    if peek(first).keyword == .at, peek(first + 1).keyword == .least { return (2, .atLeast) }
    let word = lexed.spelling(of: peek(first).range).lowercased()
    guard BoundWord.isUpward[word] == true else { return (0, .atLeast) }
    return (peek(first + 1).keyword == .than ? 2 : 1, .moreThan)
  }

  /// `caseload dropped by 10%`, `caseload increased`
  mutating func repairTrend() -> Bool {
    guard token.kind == .word, !isLookingAhead, let (keyword, isOfNumbers) = TrendWord.all[word]
    else { return false }
    let next = peek().keyword
    let isMeasured = next == .above || next == .below || beginsDistance(after: 1)
    guard isOfNumbers || isMeasured else { return false }
    report(.synonym(excerpt(token.range), write: keyword.rawValue), at: token.range)
    replace(by: keyword)
    return true
  }

  /// Whether `by` stands so many tokens further on, and before a number that is no date.
  private func beginsDistance(after words: Int = 0) -> Bool {
    guard peek(words).keyword == .by else { return false }
    if peek(words + 1).keyword == .more, peek(words + 2).keyword == .than {
      return peek(words + 3).kind == .numeral
    }
    return peek(words + 1).kind == .numeral && !isDateLike(at: index + words + 1)
  }
}

/// The parts of a trend as they come.
private struct TrendParts {
  var distance: TrendDistance?
  var ends: TrendEnds?
  var window: Window?

  /// What stands before a distance that should stand after it.
  var leaderAfterDistance: String? { ends == nil ? leaderAfterEnds : "from" }

  /// What stands before `from first to last` that should stand after it.
  var leaderAfterEnds: String? { window?.leader }
}

/// Words of everyday English for how a number moved.
private enum TrendWord {
  /// What to write, and whether only numbers move that way; grades drop too.
  static let all: [String: (Keyword, Bool)] = [
    "increased": (.rose, true), "grew": (.rose, true), "climbed": (.rose, true),
    "raised": (.rose, false), "went": (.rose, false),
    "decreased": (.fell, true), "shrank": (.fell, true), "dropped": (.fell, false),
    "slipped": (.fell, false), "sank": (.fell, true),
  ]
}
