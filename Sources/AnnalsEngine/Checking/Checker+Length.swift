import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `time inadequate since 2014`, `longest spell leadership was inadequate`
  mutating func check(_ operand: LengthOperand) -> Reading? {
    guard operand.measure != .spell else {
      var longest = operand
      longest.measure = .longestSpell
      report(
        .measure(.spellsOfOne(help: [Printer().text(of: .length(longest))])), at: operand.range)
      return nil
    }
    return checkLength(operand)
  }

  /// `spell rating was inadequate` too, which only a statement makes one value of.
  mutating func checkLength(_ operand: LengthOperand) -> Reading? {
    guard let track = checkLengthTrack(operand) else { return nil }
    let grades = checkGrades(operand.values, of: track)
    guard let (window, anchor) = checkLengthWindow(operand.window), let grades else { return nil }
    return .length(
      LengthReading(
        track: track.index, measure: operand.measure, grades: grades, window: window,
        anchor: anchor, heading: Printer.spoken.text(of: .length(operand))))
  }

  private mutating func checkLengthWindow(
    _ window: Window?
  ) -> (DayRange, LengthReading.Anchored?)? {
    guard let window, let anchor = anchor(of: window) else {
      return checkWindow(window).map { ($0, nil) }
    }
    let event = checkAnchor(anchor.anchor)
    guard let span = checkSpan(window), let event else { return nil }
    let whole = DayRange(first: .first, last: horizon)
    return (whole, LengthReading.Anchored(event: event, span: span))
  }

  /// The track it names, or the first rated one of the kind.
  private mutating func checkLengthTrack(_ operand: LengthOperand) -> RatedTrack? {
    if let name = operand.track { return checkRated(name, verb: "was") }
    let first = kind.tracks.indices.first { index in
      if case .rated = kind.tracks[index].content { true } else { false }
    }
    guard let first, case .rated(let content) = kind.tracks[first].content else {
      report(.nothingRated(kind: kind.plural), at: operand.range)
      return nil
    }
    return RatedTrack(
      index: first, name: kind.tracks[first].name, ladderIndex: content.ladder,
      ladder: model.ladders[content.ladder])
  }

  func heading(of reading: LengthReading) -> String { reading.heading }
}
