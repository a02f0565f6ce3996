extension Parser {
  /// Reads how a number moved.
  ///
  ///     trend = track , ( "rose" | "fell" ) , [ distance ] , [ window ] ;
  mutating func parseTrend(of operand: Operand, _ direction: TrendDirection) -> Trend {
    let track = track(of: operand, keyword ?? .rose)
    advance()
    let distance = tryParseDistance(direction)
    let window = parseOnlyWindow()
    return Trend(
      track: track, direction: direction, distance: distance, window: window,
      range: range(from: operand.range.start))
  }

  /// Reads how far it moved, or across which line.
  ///
  ///     distance = "by" , number | ( "above" | "below" ) , number ;
  ///
  /// A number after `by` is a distance, though it may look like a year.
  private mutating func tryParseDistance(_ direction: TrendDirection) -> TrendDistance? {
    let place = token.range
    if reportForeignDistance() { return .by(parseNumber()) }
    switch keyword {
    case .by? where beginsDistance:
      advance()
      return .by(parseNumber())
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

  /// `rose 10%`, `rose by at least 10%`, `rose more than 10%`: the words before the number.
  private mutating func reportForeignDistance() -> Bool {
    guard !isAtStatementEnd else { return false }
    let first = keyword == .by ? 1 : 0
    var count = first
    let isBound = peek(first).keyword == .at && peek(first + 1).keyword == .least
    let isMore = BoundWord.isUpward[lexed.spelling(of: peek(first).range).lowercased()] == true
    if isBound || isMore && peek(first + 1).keyword == .than { count += 2 }
    guard count > first || first == 0, peek(count).kind == .numeral, !isDateLike(at: index + count),
      peek(count + 1).keyword != .times
    else { return false }
    let number = excerpt(peek(count).range)
    let found = token.range.joined(to: peek(count).range)
    report(.writeInstead(excerpt(found), write: "by \(number)"), at: found)
    for _ in 0..<count { advance() }
    return true
  }

  /// `caseload dropped by 10%`, `caseload increased`
  mutating func repairTrend() -> Bool {
    guard token.kind == .word, !isLookingAhead, let (keyword, isOfNumbers) = TrendWord.all[word]
    else { return false }
    let next = peek().keyword
    let isMeasured = next == .above || next == .below || next == .by && beginsDistance
    guard isOfNumbers || isMeasured else { return false }
    report(.synonym(excerpt(token.range), write: keyword.rawValue), at: token.range)
    replace(by: keyword)
    return true
  }

  /// Whether a number, and no date, follows `by`.
  private var beginsDistance: Bool {
    peek().kind == .numeral && !isDateLike(at: index + 1)
  }
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
