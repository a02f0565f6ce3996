extension Parser {
  /// Reads what a window begins or ends at.
  ///
  ///     anchor = period | event ;
  mutating func parseAnchor() -> Anchor {
    if keyword == .the, hasModel, !isKnown([.event, .constant]) {
      report(.noiseWord("the"), at: token.range)
      advance()
    }
    return beginsEvent(at: index) ? .event(parseEvent()) : .period(parsePeriod())
  }

  /// Reads the day that a happening or a date of the entity gives.
  ///
  ///     event = [ "first" | "last" ] , name , [ "(" , condition , ")" , [ name ] ] ;
  mutating func parseEvent() -> Event {
    let start = token.start
    let ordinal = tryParseEventOrdinal()
    let name =
      parseName([.event, .constant], .event)
      ?? Name(text: "", isQuoted: false, range: emptyRange)
    let condition = tryParseInnerCondition()
    let date = condition != nil && beginsEventDate() ? tryParseName([.date, .event, .field]) : nil
    return Event(
      ordinal: ordinal, name: name, condition: condition, date: date, range: range(from: start))
  }

  private mutating func tryParseEventOrdinal() -> EventOrdinal? {
    let ordinal: EventOrdinal
    switch keyword {
    case .first?: ordinal = .first
    case .last?: ordinal = .last
    case _?, nil: return nil
    }
    guard knownEnd(at: index, [.event, .constant]) == nil,
      beginsName(at: index + 1, [.event, .constant])
    else { return nil }
    advance()
    return ordinal
  }

  /// Whether the name of a date follows the brackets.
  private mutating func beginsEventDate() -> Bool {
    guard !isAtStatementEnd else { return false }
    return token.kind == .quoted || runEnd(from: index, .date) != nil
      || isKnown([.date, .event, .field])
  }

  /// Whether the name of an event, rather than a stretch of the calendar, stands there.
  mutating func beginsEvent(at place: Int) -> Bool {
    let token = lexed.tokens[min(place, lexed.tokens.count - 1)]
    switch token.kind {
    case .quoted: return true
    case .word, .keyword, .numeral, .symbol:
      if knownEnd(at: place, [.event, .constant]) != nil { return true }
      return runEnd(from: place, .event) != nil && !beginsPeriod(at: place)
        && !isLoneMonth(at: place) && !isMisspeltMonth(at: place)
    case .punctuation, .unknown, .end: return false
    }
  }
}
