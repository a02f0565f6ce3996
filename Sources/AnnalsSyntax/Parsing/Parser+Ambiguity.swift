/// A name that a shorter one begins, which another word follows that may have a meaning of its
/// own there: tokens by index.
struct Ambiguity {
  var start: Int

  /// After the shorter name.
  var end: Int

  /// After the longer name.
  var longerEnd: Int
}

extension Parser {
  /// Names of a statement are looked at again up to this many times.
  private static let mostAmbiguities = 4

  /// Notes where a shorter name ends before a word of the language that is part of a longer one.
  mutating func noteAmbiguity(from start: Int, to end: Int, _ categories: Vocabulary.Category) {
    guard hasModel, !isLookingAhead, notes.shortened == nil, end > start + 1,
      notes.ambiguities.count < Self.mostAmbiguities
    else { return }
    for place in (start + 1)..<end where canGoOn(lexed.tokens[place]) {
      guard readMatches(at: start, before: place).end(allowing: categories) == place else {
        continue
      }
      notes.ambiguities.append(Ambiguity(start: start, end: place, longerEnd: end))
      return
    }
  }

  private func canGoOn(_ token: Token) -> Bool {
    switch token.kind {
    case .keyword, .punctuation: true
    case .word, .numeral, .quoted, .symbol, .unknown, .end: false
    }
  }

  /// Reads a statement again with each such name shorter, and reports where that is a statement
  /// too.
  mutating func reportAmbiguities(of statement: Statement, from start: Int) {
    guard !notes.ambiguities.isEmpty, !isRewriting else { return }
    for ambiguity in notes.ambiguities where isReadable(ambiguity, statement, from: start) {
      let name = SourceRange(
        lexed.tokens[ambiguity.start].start, lexed.tokens[ambiguity.longerEnd - 1].end)
      let shorter = SourceRange(name.start, lexed.tokens[ambiguity.end - 1].end)
      let write = [quoting(name, from: start), quoting(shorter, from: start)].compactMap { $0 }
      report(.twoReadings(excerpt(name), write: write), at: name)
      return
    }
  }

  /// Whether the statement means something else with a name shorter, all names being known.
  private func isReadable(
    _ ambiguity: Ambiguity, _ statement: Statement, from start: Int
  ) -> Bool {
    var other = Parser(lexed, setting)
    other.index = start
    other.takeDefinitions(of: self)
    other.notes.shortened = ambiguity
    guard let again = other.tryParseWhole(), !other.notes.hasUnknownName,
      other.notes.reports.isClean, other.index == index
    else { return false }
    let (first, second) = (Script(statements: [statement]), Script(statements: [again]))
    return !first.hasSameMeaning(as: second)
  }

  /// The statement with one of its names in quotes.
  private func quoting(_ name: SourceRange, from start: Int) -> String? {
    let first = lexed.tokens[start].start
    guard let before = phrase(SourceRange(first, name.start)),
      let after = phrase(SourceRange(name.end, endOfPrevious))
    else { return nil }
    return before + Quoted.written(lexed.spelling(of: name)) + after
  }
}
