extension Parser {
  // MARK: - Clauses

  /// Reports what stands where only a clause may, and goes on at the next one.
  mutating func reportNoClause(after clauses: [Clause]) {
    if token.kind == .punctuation(.rightParenthesis) {
      report(.strayParenthesis, at: token.range)
      while eat(.rightParenthesis) {}
      return
    }
    if reportLateSubjects(after: clauses) { return }
    if skipNoise() || reportPlace(after: clauses) || reportSetAfterClauses()
      || reportStrayManner() || reportStrayWindow(after: clauses) || reportPipe()
      || reportMissingComma(after: clauses) || reportOwner(after: clauses)
      || reportBareSynonym(after: clauses)
    {
      return
    }
    if repair(among: Keyword.clauseLeaders)
      || rewind(to: Keyword.clauseLeaders, after: max(0, index - 7))
    {
      return
    }
    if !reportBareCondition(after: clauses) {
      reportExpected(expectation(after: clauses), among: Keyword.clauseLeaders)
    }
    advance()
    skipClause()
  }

  /// `transitions of rating as percent for Knowsley`
  private mutating func reportLateSubjects(after clauses: [Clause]) -> Bool {
    guard notes.gradings != nil, keyword == .for, let first = clauses.first else { return false }
    report(.outOfOrder("for", before: first.leader), at: token.range)
    advance()
    _ = parseSubjects()
    return true
  }

  /// What may stand after these clauses.
  private func expectation(after clauses: [Clause]) -> Expectation {
    if case .condition? = clauses.last { return .afterCondition }
    let isNarrowed = clauses.contains { if case .condition = $0 { true } else { false } }
    return isNarrowed ? .furtherClause : .clause
  }

  /// The word that a further condition begins with.
  private func connective(after clauses: [Clause]) -> String {
    clauses.contains { if case .condition = $0 { true } else { false } } ? "and" : "where"
  }

  /// `councils improved since 2014`, `councils good`
  private mutating func reportBareCondition(after clauses: [Clause]) -> Bool {
    let word = connective(after: clauses)
    guard !isLookingAhead, word == "where" || keyword != .is, let found = bareCondition() else {
      return false
    }
    report(.writeInstead(excerpt(token.range), write: "\(word) \(found)"), at: token.range)
    return true
  }

  private mutating func bareCondition() -> String? {
    if let keyword, keyword.isVerb { return "\(gradedName) \(keyword.rawValue)" }
    if keyword == .ever || keyword == .never { return "\(gradedName) was \(word)" }
    guard let end = knownEnd(at: index, [.grade, .value]), !isKnown(.field) else { return nil }
    let isGrade = knownEnd(at: index, .grade) == end
    let holders = isGrade ? nil : hint?.holders(FoldedName(spelling(index..<end)))
    let value = excerpt(SourceRange(token.start, lexed.tokens[end - 1].end))
    return "\(holders?.first ?? gradedName) is \(value)"
  }

  /// `councils rated good`, `councils upgraded since 2020`
  private mutating func reportBareSynonym(after clauses: [Clause]) -> Bool {
    guard hasModel, token.kind == .word, let verb = Synonym(word)?.keyword, verb.isVerb else {
      return false
    }
    let write = "\(connective(after: clauses)) \(gradedName) \(verb.rawValue)"
    report(.synonym(excerpt(token.range), write: write), at: token.range)
    advance()
    skipClause()
    return true
  }

  /// `inspections of Knowsley`
  private mutating func reportOwner(after clauses: [Clause]) -> Bool {
    guard keyword == .of || keyword == .for, let owner = hint?.owner,
      let end = knownEnd(at: index + 1, .entity)
    else { return false }
    let name = SourceRange(peek().start, lexed.tokens[end - 1].end)
    let found = excerpt(token.range.joined(to: name))
    let condition = "\(owner) is \(excerpt(name))"
    let write = narrowed(clauses, before: endOfPrevious, to: condition)
    report(.phrasedOtherwise(found, write: [write ?? condition]), at: token.range)
    index = end
    skipClause()
    return true
  }

  /// `councils since 2020`
  private mutating func reportStrayWindow(after clauses: [Clause]) -> Bool {
    let place = token.range
    let end = endOfPrevious
    let reported = notes.reports.count
    guard !isAtStatementEnd, token.kind != .numeral, let window = tryParseWindow() else {
      return false
    }
    if case .on = window.words, notes.gradings == nil {
      report(.writeInstead("on", write: "as of"), at: place)
    } else {
      let condition = condition(in: excerpt(window.range), of: hint)
      let isWhole = notes.gradings == nil && notes.reports.count == reported
      let write = isWhole ? narrowed(clauses, before: end, to: condition) : nil
      report(
        .strayWindow(
          excerpt(window.range), write: write.map { [$0] } ?? [],
          isOfGradings: notes.gradings != nil),
        at: window.range)
    }
    return true
  }

  /// `councils show name rating`
  private mutating func reportMissingComma(after clauses: [Clause]) -> Bool {
    switch clauses.last {
    case .show?, .order?, .grouping?: break
    case .condition?, .limit?, .asOf?, .knownOn?, .datedBy?, .asOfEach?, .predecessors?, .percent?,
      nil:
      return false
    }
    guard let end = knownEnd(at: index, .field), index > 0 else { return false }
    let name = SourceRange(token.start, lexed.tokens[end - 1].end)
    report(.writeInstead(excerpt(name), write: ", \(excerpt(name))"), at: name)
    index = end
    skipClause()
    return true
  }

  /// `councils | where rating is good`
  private mutating func reportPipe() -> Bool {
    guard token.kind == .symbol, word == "|" else { return false }
    report(.noiseWord("|"), at: token.range)
    advance()
    return true
  }

  /// `councils in London`, `rating improved since 2014 in the North West`
  private mutating func reportPlace(after clauses: [Clause]) -> Bool {
    let place = placeAfterIn
    guard keyword == .in || keyword == .from, let end = knownEnd(at: place, .anyValue) else {
      return false
    }
    let value = SourceRange(lexed.tokens[place].start, lexed.tokens[end - 1].end)
    let found = excerpt(token.range.joined(to: value))
    let fields = hint?.holders(FoldedName(spelling(place..<end))) ?? []
    let conditions = (fields.isEmpty ? ["…"] : fields).map { "\($0) is \(excerpt(value))" }
    if conditions.count == 1 {
      let write = "\(connective(after: clauses)) \(conditions[0])"
      report(.writeInstead(found, write: write), at: token.range)
    } else {
      let write = conditions.map { narrowed(clauses, before: endOfPrevious, to: $0) ?? $0 }
      report(.phrasedOtherwise(found, write: write), at: token.range)
    }
    index = end
    skipClause()
    return true
  }

  /// `councils where rating is good union councils where rating is bad`
  private mutating func reportSetAfterClauses() -> Bool {
    guard setWord != nil else { return false }
    let place = token.range
    let start = notes.statementStarts.last ?? 0
    let first = notes.reports.isClean ? phrase(SourceRange(start, endOfPrevious)) : nil
    advance()
    let wasLookingAhead = isLookingAhead
    isLookingAhead = true
    let second = token.start
    _ = parseListing()
    isLookingAhead = wasLookingAhead
    let rest = phrase(range(from: second))
    let write =
      if let first, let rest, openSources == 0 {
        ["(\(first)) \(excerpt(place)) (\(rest))"]
      } else {
        [String]()
      }
    report(.setNeedsBrackets(excerpt(place), write: write), at: place)
    return true
  }

  /// `is good at least twice`, `improved directly`
  private mutating func reportStrayManner() -> Bool {
    let place = token.range
    if keyword == .directly {
      advance()
      report(.strayDirectly, at: place)
      return true
    }
    var manner = Manner()
    guard tryParseManner(&manner, of: .improved) else { return false }
    let found = range(from: place.start)
    report(.strayManner(excerpt(found)), at: found)
    return true
  }

  /// `group by region`, `councils that improved`
  private mutating func skipNoise() -> Bool {
    guard token.kind == .word, Synonym.noise.contains(word) else { return false }
    let range = token.range
    let found = excerpt(range)
    let isRelative = ["that", "which", "who"].contains(word)
    report(isRelative ? .synonym(found, write: "where") : .noiseWord(found), at: range)
    advance()
    skipClause()
    return true
  }

  /// Without a vocabulary a name takes a misspelt keyword after it: `councils wehre rating`.
  ///
  /// Goes back to that word, reports it and puts the keyword in its place.
  mutating func rewind(to legal: [Keyword], after first: Int) -> Bool {
    guard !hasModel, !isLookingAhead else { return false }
    let end = index
    var place = index - 1
    while place > first, place > end - 6, lexed.tokens[place].kind == .word,
      !lexed.tokens[place].startsLine
    {
      index = place
      if repair(among: legal) { return true }
      place -= 1
    }
    index = end
    return false
  }
}
