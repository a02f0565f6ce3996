extension Parser {
  /// Reads the steps that came later and later; the first one is read.
  ///
  ///     course = track , movement , course then , { course then } , [ "within" , duration ] ,
  ///              [ window ] , [ "in" , "one" , "framework" ] ;
  mutating func parseCourse(after change: Change) -> Course {
    if let window = change.window {
      report(.outOfOrder("then", before: window.leader), at: token.range)
    } else if let leader = change.manner.leader {
      report(.outOfOrder("then", before: leader), at: token.range)
    }
    var movements = [
      Movement(
        verb: change.verb, from: change.from, to: change.to,
        range: SourceRange(change.track.range.end, change.range.end))
    ]
    while keyword == .then { movements.append(parseCourseThen()) }
    let rest = parseSequenceRest(after: change.window)
    return Course(
      track: change.track, movements: movements, within: rest.within, window: rest.window,
      isInOneFramework: rest.isInOneFramework, range: range(from: change.range.start))
  }

  /// Reads the next step.
  ///
  ///     course then = "then" , [ "directly" ] , movement ;
  private mutating func parseCourseThen() -> Movement {
    let start = token.start
    advance()
    let isDirect = eat(.directly)
    var movement = parseMovement()
    movement.isDirect = isDirect
    movement.range = range(from: start)
    return movement
  }

  /// Reads which way the grade went, and from what to what.
  ///
  ///     movement = ( "improved" | "declined" | "changed" ) ,
  ///                [ "from" , value set ] , [ "to" , value set ]
  ///              | "retained" , [ value set ] ;
  private mutating func parseMovement() -> Movement {
    guard let verb = parseMovementVerb() else {
      if beginsValue() { _ = parseValueSet(.value) }
      return Movement(verb: .changed, from: nil, to: nil, range: emptyRange)
    }
    if verb == .retained {
      let values = beginsValue() ? parseValueSet(.value) : nil
      return Movement(verb: verb, from: nil, to: values, range: emptyRange)
    }
    let (from, to) = parseGradesOfStep()
    return Movement(verb: verb, from: from, to: to, range: emptyRange)
  }

  /// Reads the verb of a step, or reports that none is there.
  private mutating func parseMovementVerb() -> ChangeVerb? {
    if keyword == nil { _ = repair(among: ChangeVerb.allCases.compactMap(\.keyword)) }
    guard let verb = ChangeVerb.allCases.first(where: { $0.keyword == keyword }) else {
      reportExpected(.movement)
      return nil
    }
    advance()
    return verb
  }
}

extension ChangeVerb {
  /// The word of the language that it is.
  fileprivate var keyword: Keyword? { Keyword(rawValue: rawValue) }
}

extension Manner {
  /// The word that it begins with; `nil` where nothing is said of how it happened.
  fileprivate var leader: String? {
    if occurrences != nil { return "at least" }
    if isWithoutFallingBack { return "without falling back" }
    return isInOneFramework ? "in one framework" : nil
  }
}
