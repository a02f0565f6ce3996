extension QuestionReader {
  /// `since 2019`, `last year`, `in the last 3 years`, `2019`
  mutating func readTime() -> Bool {
    guard let time = parseTime() else { return readLength() }
    let isTaken = amend { asked in
      switch asked.matter {
      case .state, .moved, .happened:
        guard asked.time == nil else { return false }
        asked.time = time
        return true
      case .compared: return false
      }
    }
    if !isTaken { question.time = time }
    return true
  }

  private mutating func parseTime() -> TimeWords? {
    let start = parser.index
    if let length = parseLast() { return TimeWords(leader: .in, text: "in the last \(length)") }
    let leader = timeLeader
    if leader != nil { parser.advance() }
    if leader == .between { return parseBetween(from: start) }
    guard beginsDate, let date = parser.phrase(parser.parsePeriod().range) else {
      parser.index = start
      return nil
    }
    let word = leader ?? .in
    return TimeWords(leader: word, text: "\(word.rawValue) \(date)")
  }

  /// Whether a date stands here, or `last year`.
  private var beginsDate: Bool {
    if parser.keyword == .this || parser.keyword == .last { return parser.peek().keyword == .year }
    guard parser.token.kind == .numeral else { return parser.beginsPeriod }
    return parser.isYear || parser.isDateLike
  }

  /// The word that a query has for the one before a date.
  private var timeLeader: Keyword? {
    switch parser.word {
    case "since", "from", "than": .since
    case "in", "during", "for", "throughout", "of": .in
    case "after", "following": .after
    case "before", "until", "till": .before
    case "by": .by
    case "on": .on
    case "between": .between
    default: nil
    }
  }

  private mutating func parseBetween(from start: Int) -> TimeWords? {
    if beginsDate, let first = parser.phrase(parser.parsePeriod().range),
      ["and", "to"].contains(parser.word)
    {
      parser.advance()
      if beginsDate, let second = parser.phrase(parser.parsePeriod().range) {
        return TimeWords(leader: .between, text: "between \(first) and \(second)")
      }
    }
    parser.index = start
    return nil
  }

  /// `in the last 3 years`, `over the past 18 months`: the length.
  private mutating func parseLast() -> String? {
    let start = parser.index
    for word in [["in", "over", "within", "during"], ["the"]] where word.contains(parser.word) {
      parser.advance()
    }
    if ["last", "past"].contains(parser.word) {
      parser.advance()
      if let length = parseDuration() { return length }
    }
    parser.index = start
    return nil
  }

  /// `for more than 2 years`, `twice`, `3 times`
  private mutating func readLength() -> Bool {
    let start = parser.index
    var isMore = false
    while ["for", "more", "than", "at", "least", "over"].contains(parser.word) {
      isMore = isMore || ["more", "over"].contains(parser.word)
      parser.advance()
    }
    if let length = parseDuration(), amend({ $0.last(length) }) { return true }
    if parser.word == "twice", amend({ $0.happen(isMore ? 3 : 2) }) {
      parser.advance()
      return true
    }
    if parser.peek().keyword == .times, let times = parser.wholeNumber(),
      amend({ $0.happen(isMore ? times + 1 : times) })
    {
      parser.advance()
      parser.advance()
      return true
    }
    parser.index = start
    return false
  }

  /// `2 years`, `two years`
  private mutating func parseDuration() -> String? {
    guard parser.peek().keyword?.calendarUnit != nil, let count = parser.wholeNumber() else {
      return nil
    }
    let length = "\(count) \(parser.peekWord(1))"
    parser.advance()
    parser.advance()
    return length
  }
}

extension Asked {
  fileprivate mutating func last(_ length: String) -> Bool {
    guard case .state = matter else { return false }
    self.length = length
    return true
  }

  fileprivate mutating func happen(_ times: Int) -> Bool {
    switch matter {
    case .state, .moved, .happened: self.times = times
    case .compared: return false
    }
    return true
  }
}
