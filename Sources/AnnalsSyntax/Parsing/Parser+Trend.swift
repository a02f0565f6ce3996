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
        report(.wrongSide(direction.rawValue, found, direction == .rose ? "above" : "below"), at: place)
      }
      return .across(parseNumber())
    case _?, nil: return nil
    }
  }

  /// Whether a number, and no date, follows `by`.
  private var beginsDistance: Bool {
    peek().kind == .numeral && !isDateLike(at: index + 1)
  }
}
