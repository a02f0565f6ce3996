import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `time inadequate since 2014`, `longest spell leadership was inadequate`
  mutating func check(_ operand: LengthOperand) -> Reading? {
    guard let track = checkLengthTrack(operand) else { return nil }
    let grades = checkGrades(operand.values, of: track)
    var reading = LengthReading(
      track: track.index, measure: operand.measure, grades: grades ?? .all,
      window: DayRange(first: .first, last: horizon),
      heading: Printer().text(of: .length(operand)))
    if let window = operand.window, let (anchor, _) = anchor(of: window) {
      reading.anchor = checkAnchored(window, anchor)
      return reading.anchor == nil || grades == nil ? nil : .length(reading)
    }
    guard let window = checkWindow(operand.window), grades != nil else { return nil }
    reading.window = window
    return .length(reading)
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
