extension Parser {
  /// Reads operands with commas between.
  ///
  ///     operands = operand , { "," , operand } ;
  mutating func parseOperands() -> [Operand] {
    var operands = [parseOperand()]
    while true {
      if keyword == .and { report(.writeInstead("and", write: ","), at: token.range) }
      guard eat(.comma) || eat(.and) else { return operands }
      operands.append(parseOperand())
    }
  }

  /// Reads what a condition looks at, a column shows, a sort or a group goes by.
  ///
  ///     operand = name | dated operand | ordinal operand ;
  mutating func parseOperand() -> Operand {
    if let ordinal = tryParseOrdinalOperand() { return .ordinal(ordinal) }
    guard let name = parseName(.field, .operand) else { return .missing(emptyRange) }
    return keyword == .on ? .onDay(parseDatedOperand(of: name)) : .name(name)
  }

  /// Reads the day at which a track is looked at.
  ///
  ///     dated operand = name , "on" , day ;
  private mutating func parseDatedOperand(of track: Name) -> DatedOperand {
    advance()
    let day = parseDay()
    return DatedOperand(track: track, day: day, range: range(from: track.range.start))
  }

  /// Reads an earlier grading of a track, if one is named here.
  ///
  ///     ordinal operand = ( "previous" | "first" ) , name ;
  private mutating func tryParseOrdinalOperand() -> OrdinalOperand? {
    let ordinal: Ordinal
    switch keyword {
    case .previous?: ordinal = .previous
    case .first?: ordinal = .first
    case _?, nil: return nil
    }
    guard beginsName(after: index), !isKnown(.field) else { return nil }
    let start = token.start
    advance()
    guard let track = parseName(.field, .track) else { return nil }
    return OrdinalOperand(ordinal: ordinal, track: track, range: range(from: start))
  }

  private mutating func beginsName(after place: Int) -> Bool {
    let next = lexed.tokens[min(place + 1, lexed.tokens.count - 1)]
    return next.kind != .end && nameEnd(from: place + 1, allowing: .field) != nil
  }
}
