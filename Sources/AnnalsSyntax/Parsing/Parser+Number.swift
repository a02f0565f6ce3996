extension Parser {
  /// Reads a number with its unit.
  ///
  ///     number = numeral , [ unit ] | share or sum ;
  ///     unit = quoted name | word , { [ slash ] , word } ;
  ///     slash = ? / ? ;
  ///     numeral = ? 20, -1.5 ? ;
  ///     share or sum = ? 10%, £3.7m ? ;
  ///
  /// A unit stands on the line of its number; no blank stands at a slash.
  mutating func parseNumber() -> NumberLiteral {
    let start = token.start
    if reportSpacedDigits() { return spacedDigits(from: start) }
    var number = readNumeral()
    advance()
    if case .whole(let count) = number.amount, reportMagnitude(of: count, from: start) {
      // Said already.
    } else if number.unit == nil, !token.startsLine, beginsUnit(),
      let name = tryParseName(.unit)
    {
      number.unit = .word(name)
    }
    return NumberLiteral(
      amount: number.amount, unit: number.unit, magnitude: number.magnitude,
      range: range(from: start))
  }

  /// `100 thousand`
  private mutating func reportMagnitude(of count: Int64, from start: Int) -> Bool {
    guard token.kind == .word, !token.startsLine, !isKnown(.unit),
      let factor = Self.magnitudes[word]
    else { return false }
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: factor)
    guard !isTooLarge else { return false }
    advance()
    let range = range(from: start)
    report(.number(.inWords(excerpt(range), write: String(product))), at: range)
    return true
  }

  /// What a number before the word is multiplied by.
  static let magnitudes: [String: Int64] = [
    "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
  ]

  /// `100 000`
  private mutating func reportSpacedDigits() -> Bool {
    guard isWhole(index, ofDigits: 1...3), isWhole(index + 1, ofDigits: 3...3) else { return false }
    let start = token.start
    advance()
    while isWhole(index, ofDigits: 3...3) { advance() }
    let range = range(from: start)
    let text = excerpt(range)
    report(.number(.separators(text, write: text.filter(\.isNumber))), at: range)
    return true
  }

  private func spacedDigits(from start: Int) -> NumberLiteral {
    NumberLiteral(amount: .whole(0), unit: nil, range: range(from: start))
  }

  private func isWhole(_ place: Int, ofDigits count: ClosedRange<Int>) -> Bool {
    guard place < lexed.tokens.count else { return false }
    let token = lexed.tokens[place]
    return token.kind == .numeral && !token.startsLine && count.contains(token.end - token.start)
      && lexed.text[token.start..<token.end].allSatisfy(\.isDigit)
  }

  private mutating func readNumeral() -> NumberReader.Number {
    let text = NumberReader.readable(lexed, token.range, limits)
    switch NumberReader.read(text, digits: limits.numberDigits, shown: excerpt(token.range)) {
    case .success(let number):
      return number
    case .failure(let fault):
      report(.number(fault.problem), at: token.range)
      return NumberReader.Number(amount: .whole(0))
    }
  }

  /// A word after a number is its unit, unless the model has no such unit and it is spelled
  /// much like a word that may go on here.
  private mutating func beginsUnit() -> Bool {
    switch token.kind {
    case .word:
      if !hasModel || isKnown(.unit) { return true }
      return nearest(among: Keyword.afterValue).isEmpty && Synonym(word) == nil
    case .keyword(let keyword):
      return !keyword.isReserved
    case .quoted:
      return true
    case .numeral, .punctuation, .symbol, .unknown, .end:
      return false
    }
  }

  /// Reads a number that counts something.
  ///
  ///     whole number = ? digits ? ;
  ///
  /// - Returns: `nil` when it is reported.
  mutating func parseWholeNumber() -> Int? {
    guard token.kind == .numeral else {
      reportExpected(.wholeNumber)
      return nil
    }
    let text = lexed.text[token.start..<token.end]
    let range = token.range
    let spelled = lexed.spelling(of: SourceRange(range.start, min(range.end, range.start + 64)))
    advance()
    if let count = Int(spelled), !spelled.hasPrefix("-"), !spelled.hasPrefix("+") { return count }
    let isWhole = text.allSatisfy(\.isDigit)
    let shown = excerpt(range)
    report(.number(isWhole ? .tooLarge(shown) : .notWhole(shown)), at: range)
    return nil
  }
}

extension Keyword {
  /// The words that may follow a value.
  static let afterValue: [Keyword] =
    clauseLeaders + [.and, .or, .then, .since, .after, .before, .in, .on, .between, .for, .to]
}
