extension Parser {
  /// Reads how long the spell in force must have lasted.
  ///
  ///     standing = track , ( "has" , "been" , value set , extent | "stayed" , value set , stay ) ;
  mutating func parseStanding(of operand: Operand) -> Standing {
    let isStay = keyword == .stayed
    let track = track(of: operand, isStay ? .stayed : .has)
    advance()
    let negation = isStay ? nil : eatBeen()
    let values = parseValueSet(.value)
    let extent = isStay ? parseStay() : negation == nil ? parseExtent() : parseDeniedExtent()
    if let negation { reportDenied(negation, track, values, extent) }
    return Standing(
      track: track, verb: isStay ? .stayed : .hasBeen, values: values, extent: extent,
      range: range(from: operand.range.start))
  }

  /// - Returns: the place of a `not`, which does not belong here.
  private mutating func eatBeen() -> SourceRange? {
    let place = token.range
    let isDenied = eat(.not)
    expect(.been, .been)
    return isDenied ? place : nil
  }

  /// `rating has not been good since 2020`
  private mutating func reportDenied(
    _ place: SourceRange, _ track: Name, _ values: ValueSet, _ extent: StandingExtent
  ) {
    let name = phrase(track.range) ?? "…"
    let grades = phrase(values.range) ?? "…"
    let time = phrase(SourceRange(values.range.end, endOfPrevious)) ?? " …"
    let write =
      switch extent.leader {
      case nil: "not \(name) has been \(grades) since 2020"
      case "since", "for": "not \(name) has been \(grades)\(time)"
      case _?: "\(name) was never \(grades)\(time)"
      }
    report(.phrasedOtherwise("has not been", write: [write]), at: place)
  }

  /// Whatever stretch of time stands here, or none.
  private mutating func parseDeniedExtent() -> StandingExtent {
    if keyword == .for || keyword == .since { return parseExtent() }
    let none = Period(calendar: .missing, range: emptyRange)
    return .window(parseOnlyWindow() ?? Window(words: .in(none), range: emptyRange))
  }

  /// Reads the length of a spell, or the day that it covers back to.
  ///
  ///     extent = "since" , anchor | "for" , "at" , "least" , duration ;
  private mutating func parseExtent() -> StandingExtent {
    if eat(.for) { return .atLeast(parseLeastDuration()) }
    return .window(parseWindow(.standingExtent) { if case .since = $0 { true } else { false } })
  }

  /// Reads the days on each of which the state must have been the same.
  ///
  ///     stay = "since" , anchor | span ;
  private mutating func parseStay() -> StandingExtent {
    .window(
      parseWindow(.standingWindow) { words in
        switch words {
        case .since, .in, .on, .between, .inTheLast: true
        case .after, .before, .by, .within: false
        }
      })
  }

  /// Reads the window of a series.
  mutating func parseStayWindow() -> Window {
    switch parseStay() {
    case .window(let window): window
    case .atLeast(let duration): Window(words: .inTheLast(duration), range: duration.range)
    }
  }

  /// Reads `at least` and a length of time.
  mutating func parseLeastDuration() -> CalendarDuration {
    if token.kind == .numeral {
      let start = index > 0 && lexed.tokens[index - 1].keyword == .for ? index - 1 : index
      let place = lexed.tokens[start].range
      let duration = parseDuration()
      let found = phrase(duration.range) ?? "…"
      report(.writeInstead("for \(found)", write: "for at least \(found)"), at: place)
      return duration
    }
    if keyword == .at, peek().keyword == .most {
      report(.writeInstead("at most", write: "at least"), at: token.range)
      advance()
      advance()
      return parseDuration()
    }
    if expect(.at, .atLeast) { expect(.least, .least) }
    return parseDuration()
  }

  /// Reads a window of the kinds that are taken here, and reports any other.
  private mutating func parseWindow(
    _ expectation: Expectation, taking isTaken: (WindowWords) -> Bool
  ) -> Window {
    let place = token.range
    guard let window = parseOnlyWindow() else {
      reportExpected(expectation)
      return Window(
        words: .in(Period(calendar: .missing, range: emptyRange)), range: emptyRange)
    }
    if !isTaken(window.words) {
      reportExpected(expectation, .text(window.leader), at: place)
    }
    return window
  }
}

extension StandingExtent {
  /// The word that it begins with; `nil` when nothing says how long.
  fileprivate var leader: String? {
    switch self {
    case .window(let window): window.range.start == window.range.end ? nil : window.leader
    case .atLeast: "for"
    }
  }
}
