extension QuestionReader {
  /// Reads a word of everyday English that means something in a question.
  mutating func readWord() -> Bool {
    let word = parser.word
    if word == "over", parser.peekWord(1) == "time" {
      parser.advance()
      parser.advance()
      question.form = .history
      return true
    }
    if ["!=", "<>"].contains(word) { return read(.denial) }
    guard let meaning = QuestionWord(word) else { return false }
    if word == "how", ["many", "much"].contains(parser.peekWord(1)) { return read(.form(.count)) }
    return read(meaning)
  }

  private mutating func read(_ meaning: QuestionWord) -> Bool {
    switch meaning {
    case .noise: return false
    case .form(let form): readForm(form)
    case .verb(let verb):
      guard !["up", "down"].contains(parser.word) || isMoved else { return false }
      readVerb(verb)
    case .tense(let tense): if self.tense != .never || tense == .never { self.tense = tense }
    case .denial: isDenied = true
    case .ranking(let ranking):
      // 'at least' orders nothing.
      guard wordBefore(parser.index) != "at" else { return false }
      question.take(ranking)
    case .extreme(let isBest):
      guard let grades = question.kind?.grades, let grade = isBest ? grades.last : grades.first
      else { return false }
      ask(.state(grade))
    case .key: isKeyNext = true
    case .order:
      question.ranking = Ranking(isDescending: false, measure: .numbers, isWhole: true)
    case .direction(let isDescending): question.ranking?.isDescending = isDescending
    case .length:
      length = parser.word == "long" ? "time" : "longest spell"
    }
    return true
  }

  private mutating func readForm(_ form: Question.Form) {
    if form == .count {
      // 'the total number of' is a count, 'total caseload' a sum.
      let isSum = parser.word == "total" && parser.knownEnd(at: parser.index + 1, .field) != nil
      if question.form == .list { question.form = isSum ? .summary(.sum) : .count }
    } else {
      question.form = form
    }
  }

  /// `went up`: alone, 'up' is no move.
  private var isMoved: Bool {
    ["went", "gone", "going", "go", "is", "are"].contains(wordBefore(parser.index))
  }

  private mutating func readVerb(_ verb: String) {
    // 'went from inadequate to good' has said already that something changed.
    parser.advance()
    if tense == .then { tense = .now }
    ask(.moved(verb))
  }

  /// `top 5`, `last 10`, `largest 3`, `limit 5`
  mutating func readLimit() -> Bool {
    guard let count = parser.wholeNumber(1) else { return false }
    switch QuestionWord(parser.word) {
    // 'at least 2' counts, and orders nothing.
    case .ranking where wordBefore(parser.index) == "at": return false
    case .ranking(var ranking)?:
      if question.kind?.date != nil { ranking.measure = .dates }
      question.ranking = ranking
    case _?, nil:
      guard parser.word == "limit" else { return false }
    }
    question.limit = String(count)
    parser.advance()
    parser.advance()
    // 'top 3 regions' are groups, 'top 3 councils' are not.
    isKeyNext = question.kind?.field(inPlural: parser.word)?.isKey ?? false
    return true
  }

  // MARK: - Grades

  /// `good`, `good or better`, and after a move what it led from and to.
  mutating func readGrade(_ name: String) -> Bool {
    let before = wordBefore(name)
    if before == "to" || before == "from" || before == "into" {
      if amend({ $0.step(name, isFrom: before == "from") }) { return true }
      if before == "from" {
        ask(.moved("changed", from: name))
        return true
      }
    }
    if let joined = joinedGrade(name) { return joined }
    if let length { return showLength(length, of: name) }
    let after = parseBound()
    ask(.state(bound.isEmpty ? name + after : bound + name))
    bound = ""
    return true
  }

  /// `how long was Kent inadequate`, `longest inadequate`
  private mutating func showLength(_ length: String, of grade: String) -> Bool {
    let track = subject.map { "\($0.name) was " } ?? ""
    question.shown.append(FieldHint(name: "\(length) \(track)\(grade)", holds: .numbers))
    if length != "time" { question.ranking = Ranking(isDescending: true, measure: .numbers) }
    (self.length, subject, tense) = (nil, nil, .now)
    return true
  }

  /// `good and outstanding`, `good or outstanding`: one state of two.
  private mutating func joinedGrade(_ name: String) -> Bool? {
    guard isJoined(name) else { return nil }
    return amend { asked in
      guard case .state(let grade) = asked.matter, asked.time == nil else { return false }
      asked.matter = .state("\(grade) or \(name)")
      return true
    } ? true : nil
  }

  /// Whether the name that was read last stands beside another.
  func isJoined(_ name: String) -> Bool { ["and", "or", ","].contains(wordBefore(name)) }

  /// The word before the name that was read last.
  private func wordBefore(_ name: String) -> String {
    wordBefore(parser.index - name.split(separator: " ").count)
  }

  /// The word before a place, in small letters; none before the first.
  func wordBefore(_ place: Int) -> String {
    guard place > 0 else { return "" }
    return parser.lexed.spelling(of: parser.lexed.tokens[place - 1].range).lowercased()
  }

  /// `at least good`, `above good`, `better than good`: what goes before a grade.
  mutating func readBound() -> Bool {
    for (words, bound) in Self.gradeBounds {
      guard (0..<words.count).allSatisfy({ parser.peekWord($0) == words[$0] }),
        parser.knownEnd(at: parser.index + words.count, .grade) != nil
      else { continue }
      self.bound = bound
      for _ in words { parser.advance() }
      return true
    }
    return false
  }

  private static let gradeBounds = [
    (["at", "least"], "at least "), (["at", "most"], "at most "), (["above"], "better than "),
    (["over"], "better than "), (["below"], "worse than "), (["under"], "worse than "),
    (["better", "than"], "better than "), (["higher", "than"], "better than "),
    (["worse", "than"], "worse than "), (["lower", "than"], "worse than "),
  ]

  /// `or better`, `or above`, `or below`
  private mutating func parseBound() -> String {
    guard parser.keyword == .or else { return "" }
    let bound =
      switch parser.peekWord(1) {
      case "better", "above", "higher": " or better"
      case "worse", "below", "lower": " or worse"
      default: ""
      }
    if !bound.isEmpty { for _ in 0..<2 { parser.advance() } }
    return bound
  }
}

extension Asked {
  /// Where a move led from or to, if it is one that has not said so.
  fileprivate mutating func step(_ grade: String, isFrom: Bool) -> Bool {
    if case .state(let first) = matter, !isFrom {
      matter = .moved("changed", from: first, to: grade)
      return true
    }
    guard case .moved(let verb, let from, let to) = matter, isFrom ? from == nil : to == nil
    else { return false }
    matter = .moved(verb, from: isFrom ? grade : from, to: isFrom ? to : grade)
    return true
  }
}
