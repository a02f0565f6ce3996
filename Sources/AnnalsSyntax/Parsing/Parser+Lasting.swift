extension Parser {
  /// Reads how long a spell, or all of them, lasted.
  ///
  ///     lasting = track , "was" , value set , "for" , "at" , "least" , duration ,
  ///               [ "in" , "total" ] , [ window ] ;
  mutating func parseLasting(of track: Name, _ values: ValueSet) -> Lasting {
    _ = eat(.for)
    let length = parseLeastDuration()
    var isInTotal = eatInTotal()
    let window = parseOnlyWindow()
    if window != nil, eatInTotal() { isInTotal = true }
    return Lasting(
      track: track, values: values, length: length, isInTotal: isInTotal, window: window,
      range: range(from: track.range.start))
  }

  private mutating func eatInTotal() -> Bool {
    guard keyword == .in, peek().keyword == .total else { return false }
    advance()
    advance()
    return true
  }

  /// Reads how many separate spells there were.
  ///
  ///     spells = track , "was" , value set , "in" , "at" , "least" , whole number , "spells" ,
  ///              [ window ] ;
  mutating func parseSpells(of track: Name, _ values: ValueSet) -> Spells {
    advance()
    advance()
    expect(.least, .least)
    let place = token.range
    let count = parseWholeNumber() ?? 1
    if count == 0 { report(.number(.noTimes), at: place) }
    expect(.spells, .spells)
    let window = parseOnlyWindow()
    return Spells(
      track: track, values: values, count: max(1, count), window: window,
      range: range(from: track.range.start))
  }
}
