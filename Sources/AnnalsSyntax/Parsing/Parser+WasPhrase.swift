extension Parser {
  /// `rating was always good since 2018`, `rating was first inadequate`
  mutating func tryReportAdverb(after track: Name) -> Condition? {
    guard hasModel, !isLookingAhead, ["always", "first", "initially"].contains(word),
      knownEnd(at: index + 1, .anyValue) != nil, !isLongerName(at: index)
    else { return nil }
    let place = token.range
    let isAlways = word == "always"
    let found = "was \(word)"
    advance()
    let grades = phrase(parseValueSet(.value).range) ?? "…"
    let window = parseOnlyWindow()
    let time = window.flatMap { phrase($0.range) }.map { " " + $0 } ?? ""
    let name = phrase(track.range) ?? "…"
    let write =
      switch (isAlways, window?.isStay) {
      case (false, _): ["first \(name) is \(grades)", "\(name) was ever \(grades)\(time)"]
      case (true, nil): ["\(name) stayed \(grades) since 2020"]
      case (true, true?): ["\(name) stayed \(grades)\(time)"]
      // No day is the first before 2019.
      case (true, false?): [String]()
      }
    report(.phrasedOtherwise(found, write: write), at: place)
    return .missing(range(from: track.range.start))
  }

  /// `rating was good 5 years ago`
  mutating func tryReportAgo(_ track: Name, isDenied: Bool, _ values: ValueSet) -> Condition? {
    guard token.kind == .numeral, peek().keyword?.calendarUnit != nil,
      lexed.spelling(of: peek(2).range).lowercased() == "ago"
    else { return nil }
    let found = token.range.joined(to: peek(2).range)
    let grades = (isDenied ? "not " : "") + (phrase(values.range) ?? "…")
    let write = "\(phrase(track.range) ?? "…") on 2019-03-31 is \(grades)"
    report(.phrasedOtherwise(excerpt(found), write: [write]), at: found)
    for _ in 0..<3 { advance() }
    return .missing(range(from: track.range.start))
  }

  /// `rating was inadequate and then good`
  mutating func reportAndThen() {
    guard keyword == .and, peek().keyword == .then else { return }
    report(
      .writeInstead("and then", write: "then"), at: token.range.joined(to: peek().range))
    advance()
  }

  /// `rating was inadequate before good`: one grade and then another.
  func sequence(_ track: Name, _ values: ValueSet, _ window: Window) -> String? {
    let isBefore: Bool
    let event: Event
    switch window.words {
    case .before(.event(let node)): (isBefore, event) = (true, node)
    case .after(.event(let node)): (isBefore, event) = (false, node)
    case .before(.period), .after(.period), .since, .by, .in, .on, .between, .inTheLast, .within:
      return nil
    }
    guard !categories(of: event.name.text).isDisjoint(with: .grade),
      let name = phrase(track.range), let grades = phrase(values.range),
      let other = phrase(event.name.range)
    else { return nil }
    let (first, second) = isBefore ? (grades, other) : (other, grades)
    return "\(name) was \(first) then \(second)"
  }
}

extension Window {
  /// Whether `stayed` takes it.
  fileprivate var isStay: Bool {
    switch words {
    case .since, .in, .on, .between, .inTheLast: true
    case .after, .before, .by, .within: false
    }
  }
}
