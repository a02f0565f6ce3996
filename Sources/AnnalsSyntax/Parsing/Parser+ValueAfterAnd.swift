extension Parser {
  /// `region is London and North West`, `population is above 10 and below 20`
  ///
  /// - Returns: whether what follows `and` was no condition of its own, but a value or a verb
  ///   for what was said before; it is then read.
  mutating func tryReportValueAfterAnd(_ previous: Condition?) -> Bool {
    guard let previous, let subject = previous.subject, let operand = phrase(subject) else {
      return false
    }
    if reportSecondHalf(of: previous, subject) { return true }
    if let keyword, keyword.isVerb, !beginsName(.field) {
      return reportMissingOperand { parser, start in
        _ = parser.tryParseVerb(of: .missing(parser.emptyRange))
        return "\(operand) \(parser.phrase(parser.range(from: start)) ?? "…")"
      }
    }
    guard case .comparison(let comparison) = previous else { return false }
    if beginsBareComparison(), !beginsPredicate(at: index) {
      return reportMissingOperand { parser, start in
        _ = parser.parseValueSet(.value)
        return "\(operand) is \(parser.phrase(parser.range(from: start)) ?? "…")"
      }
    }
    return beginsLoneValue() && reportLoneValue(comparison, operand)
  }

  private mutating func reportMissingOperand(
    _ read: (inout Parser, Int) -> String
  ) -> Bool {
    let start = token.start
    let place = token.range
    let write = read(&self, start)
    report(.missingOperand(write: write), at: place)
    return true
  }

  private mutating func reportLoneValue(_ comparison: Comparison, _ operand: String) -> Bool {
    let start = token.start
    let place = index
    _ = tryParseName(.anyValue)
    let range = range(from: start)
    guard isLike(comparison.values, place) else {
      report(.loneValue(excerpt(range)), at: range)
      return true
    }
    let first = phrase(comparison.values.range) ?? "…"
    let verb = comparison.sense == .denied ? "is not" : "is"
    let write = "\(operand) \(verb) \(first) or \(phrase(range) ?? "…")"
    report(.valueAfterAnd(write: write), at: range)
    return true
  }

  /// Whether the value at a token could be asked of what these are asked of: a grade is not
  /// where a place is.
  private mutating func isLike(_ values: ValueSet, _ place: Int) -> Bool {
    guard case .name(let name)? = values.terms.last?.value else { return true }
    let known = categories(of: name.text).intersection(.anyValue)
    let sorts = Vocabulary.Category.anyValue.bits.filter { knownEnd(at: place, $0) == index }
    return known.isEmpty || sorts.isEmpty || sorts.contains { known.contains($0) }
  }

  mutating func beginsBareComparison() -> Bool {
    switch keyword {
    case .at?: peek().keyword == .least || peek().keyword == .most
    case .better?, .worse?: peek().keyword == .than
    case .above?, .below?: !isLongerName(at: index)
    case _?, nil: false
    }
  }

  /// Whether a value stands here of which nothing is asked, and which is no field.
  private mutating func beginsLoneValue() -> Bool {
    // Without a vocabulary it may be a condition with a name.
    guard hasModel, token.kind == .word || token.kind == .quoted,
      !beginsPredicate(at: index), let end = nameEnd(from: index, allowing: .anyValue),
      lexed.tokens[min(end, lexed.tokens.count - 1)].isAfterTerm
    else { return false }
    return !isKnown(.field) && (isKnown(.anyValue) || token.kind == .quoted)
  }
}
