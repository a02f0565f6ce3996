extension Parser {
  /// Reads the grades that came later and later.
  ///
  ///     sequence = track , "was" , value set , then , { then } , [ "within" , duration ] ,
  ///                [ window ] , [ "in" , "one" , "framework" ] ;
  mutating func parseSequence(of track: Name, _ first: ValueSet) -> Sequence {
    var steps = [SequenceStep(values: first, range: first.range)]
    while keyword == .then { steps.append(parseThen()) }
    let rest = parseSequenceRest(after: nil)
    return Sequence(
      track: track, steps: steps, within: rest.within, window: rest.window,
      isInOneFramework: rest.isInOneFramework, range: range(from: track.range.start))
  }

  /// Reads the next grade.
  ///
  ///     then = "then" , [ "directly" ] , value set ;
  private mutating func parseThen() -> SequenceStep {
    let start = token.start
    advance()
    let isDirect = !isLongerName(at: index) && eat(.directly)
    reportVerbAfterThen()
    let values = parseValueSet(.value)
    return SequenceStep(values: values, isDirect: isDirect, range: range(from: start))
  }

  /// `was inadequate then became good`
  private mutating func reportVerbAfterThen() {
    guard let keyword, [.became, .is, .was].contains(keyword), !isKnown(.anyValue) else { return }
    report(.noiseWord(keyword.rawValue), at: token.range)
    advance()
  }

  /// Reads what may follow the last of a list of gradings or steps.
  ///
  /// - Parameter window: one that stands before its place, and is reported.
  mutating func parseSequenceRest(after window: Window?) -> SequenceRest {
    var rest = SequenceRest(window: window)
    while readRest(&rest) {}
    return rest
  }

  /// Reads one of the parts that may follow the grades, in any order.
  private mutating func readRest(_ rest: inout SequenceRest) -> Bool {
    let place = token.range
    if beginsStepDistance {
      advance()
      let duration = parseDuration()
      if rest.within != nil { report(.repeated("within"), at: place) }
      rest.within = rest.within ?? duration
    } else if readWindow(&rest.window) {
      return true
    } else if tryParseInOneFramework() {
      if rest.isInOneFramework { report(.repeated("in one framework"), at: place) }
      rest.isInOneFramework = true
    } else {
      return reportManner(after: "then")
    }
    return true
  }

  /// Whether `within 2 years` is the time between the grades: no event follows it.
  private var beginsStepDistance: Bool {
    keyword == .within && !(peek().kind == .numeral && beginsSide(at: index + 3))
  }
}

/// What may follow the grades of a sequence, or the steps of a course.
struct SequenceRest {
  var within: CalendarDuration?
  var window: Window?
  var isInOneFramework = false
}
