extension Parser {
  /// Reports words before what a model lists that a query does not begin with, and passes over
  /// them or puts the right ones in their place.
  mutating func repairStart() {
    if repairFunction() { return }
    guard token.kind == .word || keyword == .from, !isKnown(.source) else { return }
    repairBeforeSource()
  }

  /// `cuont councils`, `from councils`, `London councils`
  private mutating func repairBeforeSource() {
    let end = knownEnd(at: index, .anyValue) ?? index + 1
    guard end < lexed.tokens.count, !lexed.tokens[end].startsLine,
      let next = knownEnd(at: end, .source)
    else { return }
    if repair(among: [.count]) { return }
    let found = SourceRange(token.start, lexed.tokens[end - 1].end)
    let source = SourceRange(lexed.tokens[end].start, lexed.tokens[next - 1].end)
    if keyword == .from {
      report(.noiseWord(excerpt(found)), at: found)
    } else if isKnown([.grade, .value]) {
      let write = "\(excerpt(source)) where … is \(excerpt(found))"
      report(.writeInstead(excerpt(found.joined(to: source)), write: write), at: found)
    } else {
      reportExpected(.source, .text(excerpt(found)), at: found)
    }
    index = end
  }

  /// `top 5 councils by population`: the order and the limit stand behind what is listed.
  ///
  /// - Returns: whether it was said, and said all about the statement.
  mutating func tryReportTop() -> Bool {
    let isTop = keyword == .first || token.kind == .word && Synonym(word)?.keyword == .limit
    guard isTop, isWholeNumber(index + 1), !isRewriting, !isKnown(.source),
      let end = knownEnd(at: index + 2, .source) ?? plainEnd
    else { return false }
    let found = excerpt(token.range.joined(to: peek().range))
    let limit = "limit \(excerpt(peek().range))"
    let source = SourceRange(peek(2).start, lexed.tokens[end - 1].end)
    let rest = SourceRange(source.end, max(source.end, endOfStatement))
    let isOrdered = lexed.tokens[end].keyword == .by
    let words = isOrdered ? " order\(phrase(rest) ?? " by …") descending" : phrase(rest) ?? " …"
    let write = "\(excerpt(source))\(words) \(limit)"
    report(.phrasedOtherwise(found, write: [write]), at: token.range)
    return true
  }

  /// Without a model, where the words after `top 5` end.
  private var plainEnd: Int? { hasModel ? nil : runEnd(from: index + 2, .source) }

  /// Where the statement here ends.
  private var endOfStatement: Int {
    mutating get {
      let place = index
      advance()
      skipStatement()
      defer { index = place }
      return endOfPrevious
    }
  }

  /// `avg caseload`, `percentage of councils where rating is good`
  private mutating func repairFunction() -> Bool {
    let isNamed =
      token.kind == .word || keyword == .total || keyword == .percent && peek().keyword == .of
    guard hasModel, isNamed, !isKnown(.source), !peek().startsLine,
      let function = Self.functions[word], peek().kind != .end
    else { return false }
    report(.synonym(excerpt(token.range), write: function.rawValue), at: token.range)
    replace(by: function)
    return true
  }

  /// What other languages call our functions.
  static let functions: [String: Keyword] = [
    "avg": .average, "mean": .average, "max": .highest, "maximum": .highest, "min": .lowest,
    "minimum": .lowest, "percentage": .share, "percent": .share, "proportion": .share,
    "fraction": .share, "total": .sum,
  ]
}
