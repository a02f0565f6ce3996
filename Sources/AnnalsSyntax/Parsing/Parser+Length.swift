extension Parser {
  /// Reads how long a state lasted, if that is asked here.
  ///
  ///     length operand = ( "time" | [ "longest" ] , "spell" ) , [ track , "was" ] , value set ,
  ///                      [ window ] ;
  mutating func tryParseLengthOperand() -> LengthOperand? {
    guard let (measure, words) = lengthMeasure, !isLongerField(than: words),
      beginsLengthValue(at: index + words)
    else { return nil }
    let start = token.start
    for _ in 0..<words { advance() }
    let track = tryParseLengthTrack()
    let values = parseValueSet(.value, isInValue ? .afterVerb : .beforeVerb)
    let window = parseOnlyWindow()
    return LengthOperand(
      measure: measure, track: track, values: values, window: window,
      range: range(from: start))
  }

  /// What is measured, and how many words say so.
  private var lengthMeasure: (measure: LengthMeasure, words: Int)? {
    switch keyword {
    case .time?: (.time, 1)
    case .spell?: (.spell, 1)
    case .longest? where peek().keyword == .spell: (.longestSpell, 2)
    case _?, nil: nil
    }
  }

  /// The name of a track and `was`, if they stand here.
  private mutating func tryParseLengthTrack() -> Name? {
    guard let end = nameEnd(from: index, allowing: .field), end < lexed.tokens.count,
      lexed.tokens[end].keyword == .was
    else { return nil }
    let track = tryParseName(.field)
    advance()
    return track
  }

  private mutating func beginsLengthValue(at place: Int) -> Bool {
    guard place < lexed.tokens.count else { return false }
    let token = lexed.tokens[place]
    if token.startsLine { return false }
    return switch token.kind {
    case .quoted, .numeral: true
    case .word, .keyword, .symbol:
      isBound(at: place) || beginsName(at: place, .anyValue) || beginsParameter(at: place)
    case .punctuation, .unknown, .end: false
    }
  }
}
