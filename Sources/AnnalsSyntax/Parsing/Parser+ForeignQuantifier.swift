extension Parser {
  /// `all inspections (…)`, `exactly 3 inspections`: how many of what is related, in other words.
  mutating func tryReportForeignQuantifier() -> Condition? {
    guard hasModel, !isLookingAhead, !isKnown([.field, .condition]),
      let (count, quantifiers) = foreignQuantifier()
    else { return nil }
    var place = index + count
    while [.of, .the].contains(lexed.tokens[place].keyword) { place += 1 }
    guard let end = knownEnd(at: place, .relation) else { return nil }
    let found = token.range.joined(to: peek(count - 1).range)
    let start = token.start
    let name = spelling(place..<end)
    index = end
    let asked = parseAsked(of: hint(for: name)).map { " (\($0))" } ?? ""
    let write = quantifiers.map { $0.replacing("#", with: name + asked) }
    report(.phrasedOtherwise(excerpt(found), write: write), at: found)
    skipCondition()
    return .missing(range(from: start))
  }

  /// How many words say how many, and what to write for them, with `#` for what is counted.
  private func foreignQuantifier() -> (words: Int, write: [String])? {
    switch word {
    case "all", "each": return (1, ["every #"])
    case "some": return (1, ["any #"])
    case "most", "many", "several": return (1, ["every #", "at least 2 #"])
    case "exactly": return wholeNumber(after: 1).map { (2, ["number of # is \($0)"]) }
    case "more": return comparedNumber.map { (3, ["number of # is above \($0)"]) }
    case "fewer", "less": return comparedNumber.map { (3, ["number of # is below \($0)"]) }
    default: return nil
    }
  }

  /// The number of `more than 3`.
  private var comparedNumber: String? {
    peek().keyword == .than ? wholeNumber(after: 2) : nil
  }

  private func wholeNumber(after words: Int) -> String? {
    isWholeNumber(index + words) ? phrase(peek(words).range) : nil
  }

  // MARK: - What is asked of each

  /// Reads what is asked of each of several, in brackets or not, and gives it as brackets have it.
  private mutating func parseAsked(of hint: KindHint?) -> String? {
    guard token.kind == .punctuation(.leftParenthesis), !isAtStatementEnd else {
      return parseUnbracketed(of: hint)
    }
    let start = token.end
    _ = tryParseInnerCondition()
    return phrase(SourceRange(start, max(start, endOfPrevious - 1)))
  }

  /// `any neighbour is outstanding`, `no inspections since 2020`: what stands without brackets.
  mutating func parseUnbracketed(of hint: KindHint?) -> String? {
    guard !isAtStatementEnd, !token.isAfterTerm, token.keyword != .by else { return nil }
    let start = token.start
    if let time = tryParseWindow() {
      return condition(in: phrase(time.range) ?? "…", of: hint)
    }
    if keyword?.isVerb ?? false {
      _ = tryParseVerb(of: .missing(emptyRange))
      return "\(hint?.graded ?? exampleTrack) \(phrase(range(from: start)) ?? "…")"
    }
    guard beginsPredicate(at: index) else { return nil }
    let end = gradedEnd(besides: hint)
    _ = parsePredicate()
    if let graded = hint?.graded, let end {
      return phrase(range(from: end)).map { "\(graded)\($0)" }
    }
    return phrase(range(from: start))
  }

  /// Where a track of grades ends here that what is counted has not: it has grades of its own.
  private mutating func gradedEnd(besides hint: KindHint?) -> Int? {
    guard let end = knownEnd(at: index, .field) else { return nil }
    let name = spelling(index..<end)
    guard hint?.field(called: name) == nil, case .grades? = self.hint?.field(called: name)?.holds
    else { return nil }
    return lexed.tokens[end - 1].end
  }
}
