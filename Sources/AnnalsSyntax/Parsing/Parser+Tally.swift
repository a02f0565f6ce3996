extension Parser {
  /// Reads how many related or nested things there are, if that is asked here.
  ///
  ///     tally operand = "number" , "of" , name , [ "(" , condition , ")" ] , [ window ] ;
  mutating func tryParseTallyOperand() -> TallyOperand? {
    guard peek().keyword == .of, !isLongerField(than: 2), !isFieldOfSource(at: index + 2, .relation)
    else { return nil }
    let start = token.start
    advance()
    advance()
    let name =
      parseName(.relation, .relation) ?? Name(text: "", isQuoted: false, range: emptyRange)
    let condition = tryParseInnerCondition()
    let window = parseOnlyWindow()
    return TallyOperand(
      name: name, condition: condition, window: window, range: range(from: start))
  }

  /// `average number of schools`, where `number` is a field.
  private mutating func isFieldOfSource(at place: Int, _ wanted: Vocabulary.Category) -> Bool {
    endsAtOf && isKnown(.field) && knownEnd(at: place, wanted) == nil
  }

  /// Reads the days from one event to another.
  ///
  ///     gap operand = "days" , "between" , anchor , "and" , anchor ;
  mutating func parseGapOperand() -> GapOperand {
    let start = token.start
    advance()
    advance()
    let first = parseAnchor()
    let hasSecond = expect(.and, .and)
    let second =
      hasSecond ? parseAnchor() : .period(Period(calendar: .missing, range: emptyRange))
    return GapOperand(first: first, second: second, range: range(from: start))
  }

  /// Reads the time since an event, if that is asked here.
  ///
  ///     elapsed operand = ( "days" | "weeks" | "months" | "years" ) , "since" , anchor ;
  mutating func tryParseElapsedOperand() -> ElapsedOperand? {
    guard peek().keyword == .since, let unit = keyword?.calendarUnit, !isLongerField(than: 2) else {
      return nil
    }
    let start = token.start
    advance()
    advance()
    let anchor = parseAnchor()
    return ElapsedOperand(unit: unit, anchor: anchor, range: range(from: start))
  }

  /// Reads a part of a date, if one is asked for here.
  ///
  ///     calendar operand = calendar part , "of" , name ;
  ///     calendar part = "year" | "quarter" | "month" | "financial" , "year"
  ///                   | "academic" , "year" ;
  mutating func tryParseCalendarOperand() -> CalendarOperand? {
    let words = keyword == .financial || keyword == .academic ? 2 : 1
    guard peek(words).keyword == .of, words == 1 || peek().keyword == .year,
      !isLongerField(than: words + 1), !isFieldOfSource(at: index + words + 1, [.field, .date]),
      let part = CalendarPart(rawValue: spelling(index..<(index + words)).lowercased())
    else { return nil }
    let start = token.start
    for _ in 0...words { advance() }
    let date =
      parseName([.field, .date], .dateName) ?? Name(text: "", isQuoted: false, range: emptyRange)
    return CalendarOperand(part: part, date: date, range: range(from: start))
  }

  /// Reads a number for all entities or for a group of them, if one is asked for here.
  ///
  ///     summary operand = summary function , operand , [ "by" , operands ] ;
  ///
  /// Among operands with commas between it takes one key.
  mutating func tryParseSummaryOperand() -> SummaryOperand? {
    guard let function = SummaryFunction(rawValue: keyword?.rawValue ?? ""),
      !isLongerField(than: 1), beginsSummarised()
    else { return nil }
    let start = token.start
    advance()
    guard enter() else {
      while Keyword.summaryFunctions.contains(where: { $0 == keyword }) { advance() }
      return SummaryOperand(
        function: function, operand: .missing(emptyRange), keys: [], range: range(from: start))
    }
    let operand = parseOperand()
    var keys: [Operand] = []
    if keyword == .by, !beginsPeriod(at: index + 1) {
      advance()
      keys = [parseOperand()]
      while !isInOperandList, eat(.comma) {
        admitItem(after: keys.count)
        keys.append(parseOperand())
      }
    }
    leave()
    return SummaryOperand(
      function: function, operand: operand, keys: keys, range: range(from: start))
  }

  private mutating func beginsSummarised() -> Bool {
    let next = peek()
    if next.startsLine { return false }
    return beginsName(at: index + 1, .field)
  }
}

extension Keyword {
  fileprivate static let summaryFunctions: [Keyword] = [.average, .median, .sum, .lowest, .highest]
}
