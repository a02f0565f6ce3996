extension QuestionReader {
  /// `above 20`, `of more than 20`, `> 20`: what a field is held against.
  mutating func readComparison(of field: FieldHint) -> Bool {
    guard field.holds.isNumber else { return false }
    let start = parser.index
    while ["is", "are", "of", "a", "was"].contains(parser.word) { parser.advance() }
    if let bound = parseNumberBound(), let number = parseAmount() {
      ask(.compared("\(field.name) is \(bound) \(number)"))
      return true
    }
    parser.index = start
    return false
  }

  /// `20`, `10%`, `2 million`
  private mutating func parseAmount() -> String? {
    if let number = parseNumberInWords() { return number }
    guard parser.token.kind == .numeral else { return nil }
    return parser.phrase(parser.parseNumber().range)
  }

  /// `2 million`, `two`: in digits, as a query has it.
  private mutating func parseNumberInWords() -> String? {
    guard let count = parser.wholeNumber() else { return nil }
    if let factor = Parser.magnitudes[parser.peekWord(1)] {
      parser.advance()
      parser.advance()
      // A count has 32 bits, and times a billion it fits.
      return String(Int64(count).multipliedReportingOverflow(by: factor).partialValue)
    }
    guard parser.token.kind != .numeral else { return nil }
    parser.advance()
    return String(count)
  }

  private mutating func parseNumberBound() -> String? {
    let two = "\(parser.word) \(parser.peekWord(1))"
    if let bound = Self.bounds[two] {
      parser.advance()
      parser.advance()
      return bound
    }
    guard let bound = Self.bounds[parser.word] else { return nil }
    parser.advance()
    return bound
  }

  private static let bounds = [
    "above": "above", "over": "above", "exceeding": "above", ">": "above", "more than": "above",
    "greater than": "above", "higher than": "above", "below": "below", "under": "below",
    "<": "below", "less than": "below", "fewer than": "below", "lower than": "below",
    "at least": "at least", ">=": "at least", "at most": "at most", "<=": "at most",
  ]

  // MARK: - Numbers before what they are of

  /// `at least 10 beds`, `more than 2 inspections`, `2 or more inspections`
  mutating func readQuantity() -> Bool {
    let start = parser.index
    if let (bound, number) = parseQuantity(),
      let end = parser.knownEnd(at: parser.index, [.field, .kind])
    {
      let name = parser.spelling(parser.index..<end)
      parser.index = end
      if ask(bound, number, of: name) { return true }
    }
    parser.index = start
    return false
  }

  private mutating func parseQuantity() -> (bound: String, number: String)? {
    let isHeld = ["with", "had", "have", "has"].contains(wordBefore(parser.index))
    let bound = parseNumberBound()
    guard let number = parseNumberInWords() ?? parseNumeral() else { return nil }
    guard let bound = bound ?? parseOpenEnd() ?? (isHeld ? "" : nil) else { return nil }
    return (bound, number)
  }

  /// Without a unit: what it is of comes next.
  private mutating func parseNumeral() -> String? {
    guard parser.token.kind == .numeral else { return nil }
    defer { parser.advance() }
    return parser.phrase(parser.token.range)
  }

  /// `or more`
  private mutating func parseOpenEnd() -> String? {
    guard parser.keyword == .or, let bound = Self.openEnds[parser.peekWord(1)] else { return nil }
    parser.advance()
    parser.advance()
    return bound
  }

  private static let openEnds = [
    "more": "at least", "over": "at least", "fewer": "at most", "less": "at most",
  ]

  private mutating func ask(_ bound: String, _ number: String, of name: String) -> Bool {
    if let happening = question.kind?.happening(called: FoldedName(name)) {
      guard let quantity = Self.quantity(bound, number) else { return false }
      ask(.happened(happening, date: happening.dates.first))
      return amend { asked in
        asked.quantity = quantity
        return true
      }
    }
    guard let field = question.kind?.field(called: name), field.holds.isNumber else {
      return false
    }
    ask(.compared("\(field.name) is \(bound.isEmpty ? number : "\(bound) \(number)")"))
    return true
  }

  /// What happens is counted, so that more than two are at least three.
  private static func quantity(_ bound: String, _ number: String) -> Asked.Quantity? {
    guard let count = Int32(number).map({ Int($0) }), count > 0 else { return nil }
    return switch bound {
    case "above": .atLeast(count + 1)
    case "at least": .atLeast(count)
    case "below": .atMost(count - 1)
    case "at most": .atMost(count)
    default: .exactly(count)
    }
  }
}

extension Parser {
  /// `2`, `two`
  func wholeNumber(_ distance: Int = 0) -> Int? {
    let word = peekWord(distance)
    if isWholeNumber(index + distance) { return Int32(word).map { Int($0) } }
    return Self.counts.firstIndex(of: word).map { $0 + 2 }
  }

  /// From two on; `one` is more often somebody than a number.
  private static let counts = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
}
