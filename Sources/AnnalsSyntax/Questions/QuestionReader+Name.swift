extension QuestionReader {
  /// Reads the longest name of the model that begins here.
  mutating func readName() -> Bool {
    let sorts: Vocabulary.Category = [.kind, .relation, .field, .grade, .value, .entity, .event]
    guard let end = parser.knownEnd(at: parser.index, sorts) else { return readPlural() }
    // 'rating', where it is a track; but 'in' is no name, whatever has it.
    if end == parser.index + 1, parser.keyword?.isReserved ?? false { return false }
    let start = parser.index
    parser.index = end
    if readName(from: start) { return true }
    parser.index = start
    return false
  }

  /// Reads as the first of what it is that says something here.
  private mutating func readName(from start: Int) -> Bool {
    let end = parser.index
    let name = parser.spelling(start..<end)
    if isName(.kind, start, end) || isName(.relation, start, end), readKind(name, at: start) {
      return true
    }
    if isName(.field, start, end), readField(name, at: start) { return true }
    if isName(.grade, start, end) { return readGrade(name) }
    if isName(.entity, start, end) || isName(.value, start, end) { return readValue(name) }
    return isName(.event, start, end) && readHappening(name)
  }

  private mutating func isName(_ sort: Vocabulary.Category, _ start: Int, _ end: Int) -> Bool {
    parser.knownEnd(at: start, sort) == end
  }

  /// `regions`, `ratings`: a field in the plural.
  private mutating func readPlural() -> Bool {
    guard parser.token.kind == .word else { return false }
    guard let field = question.kind?.field(inPlural: parser.word) else { return readParticiple() }
    let start = parser.index
    parser.advance()
    return readField(field.name, at: start)
  }

  /// `inspected`, where inspections happen.
  private mutating func readParticiple() -> Bool {
    let word = parser.word
    guard word.hasSuffix("ed"), word.utf8.count > 5,
      let happening = question.kind?.happening(beginning: word.dropLast(2))
    else { return false }
    ask(.happened(happening, date: happening.dates.first))
    return true
  }

  // MARK: - Kinds

  private mutating func readKind(_ name: String, at start: Int) -> Bool {
    guard let kind = question.kind else { return false }
    let folded = FoldedName(name)
    if isName(.kind, start, parser.index), let hint = parser.vocabulary?.hints[folded] {
      if hint.plural == kind.plural {
        question.isOne = FoldedName(hint.plural) != folded
        return true
      }
      // 'visits of schools': each is of one anyway.
      if let owner = kind.owner.flatMap({ parser.vocabulary?.hints[FoldedName($0)] }),
        owner.plural == hint.plural
      {
        return true
      }
    }
    if let happening = kind.happening(called: folded) {
      ask(.happened(happening, date: happening.dates.first))
      return true
    }
    return readRelation(name, of: kind)
  }

  /// `neighbours of Kent`: those that have it for a neighbour.
  private mutating func readRelation(_ name: String, of kind: KindHint) -> Bool {
    guard parser.keyword == .of || parser.keyword == .to,
      let end = parser.knownEnd(at: parser.index + 1, .entity)
    else { return false }
    let one = parser.spelling(parser.index + 1..<end)
    parser.index = end
    ask(.compared("any \(name) (name is \(one))"))
    return true
  }

  /// `inspected in 2023`, `intervention ended in 2023`: a date of what happens.
  private mutating func readHappening(_ name: String) -> Bool {
    guard !isKeyNext, !(question.ranking?.isWhole ?? false) else { return false }
    let folded = FoldedName(name)
    for happening in question.kind?.happenings ?? [] {
      guard let date = happening.date(called: folded) else { continue }
      ask(.happened(happening, date: date))
      return true
    }
    return false
  }

  // MARK: - Fields

  private mutating func readField(_ name: String, at start: Int) -> Bool {
    guard let field = question.kind?.field(called: name) else { return readHappening(name) }
    let isAsked =
      ["which", "what", "each", "best", "worst", "every"].contains(wordBefore(start))
    if isKeyNext || isAsked && !field.holds.isNumber && field.isKey {
      isKeyNext = false
      return readKey(field)
    }
    if readComparison(of: field) { return true }
    switch field.holds {
    case .grades:
      subject = field
    case .measures, .numbers:
      if readMove(of: field) { return true }
      question.shown.append(field)
    case .days:
      if let time = question.time ?? nextTime() {
        question.time = nil
        question.asked.append(Asked(.compared("\(field.name) \(time.text)")))
      } else {
        question.shown.append(field)
      }
    case .texts, .flags: question.shown.append(field)
    }
    return true
  }

  private mutating func readKey(_ field: FieldHint) -> Bool {
    if field.holds.isNumber || question.ranking?.isWhole ?? false {
      question.shown.append(field)
      if question.ranking == nil {
        question.ranking = Ranking(isDescending: true, measure: .numbers)
      }
    } else {
      question.keys.append(field.name)
    }
    return true
  }

  /// `caseload rose`, where the verb is next.
  private mutating func readMove(of field: FieldHint) -> Bool {
    for distance in 0..<3 {
      guard case .verb(let verb)? = QuestionWord(parser.peekWord(distance)) else { continue }
      for _ in 0...distance { parser.advance() }
      ask(.moved(verb), of: field)
      return true
    }
    return false
  }

  private mutating func nextTime() -> TimeWords? {
    let kept = (question.asked, question.time)
    question.asked = []
    defer { (question.asked, question.time) = kept }
    return readTime() ? question.time : nil
  }

  // MARK: - Values

  private mutating func readValue(_ name: String) -> Bool {
    guard let kind = question.kind else { return false }
    let holders = kind.holders(FoldedName(name))
    guard let field = holders.first else { return false }
    if field == kind.nameHolder {
      question.names.append(name)
    } else {
      question.shown.removeAll { $0.name == field }
      let text = "\(field) is \(isDenied ? "not " : "")"
      isDenied = false
      if isJoined(name), amend({ $0.join(name, to: text) }) { return true }
      question.asked.append(Asked(.compared(text + name)))
    }
    return true
  }
}

extension Asked {
  /// `London or North West`: one value beside another of the same field.
  fileprivate mutating func join(_ value: String, to start: String) -> Bool {
    guard case .compared(let text) = matter, text.hasPrefix(start) else { return false }
    matter = .compared("\(text) or \(value)")
    return true
  }
}

extension KindHint.Happening {
  /// `ended`, `intervention ended`
  fileprivate func date(called name: FoldedName) -> String? {
    dates.first { date in
      [date, "\(singular) \(date)", "\(plural) \(date)"].contains { FoldedName($0) == name }
    }
  }
}

extension KindHint {
  func happening(called name: FoldedName) -> Happening? {
    happenings.first { FoldedName($0.singular) == name || FoldedName($0.plural) == name }
  }

  /// `regions`
  func field(inPlural word: String) -> FieldHint? {
    word.hasSuffix("s") ? field(called: String(word.dropLast())) : nil
  }

  fileprivate func happening(beginning start: Substring) -> Happening? {
    happenings.first { FoldedName($0.singular).text.hasPrefix(start) }
  }

  /// The field that tells one from another: `name`, or `council` of inspections.
  fileprivate var nameHolder: String { owner ?? nameField ?? "name" }
}

extension FieldHint {
  /// Whether groups go by it.
  var isKey: Bool {
    switch holds {
    case .texts, .grades, .flags: true
    case .measures, .numbers, .days: false
    }
  }
}

extension Parser {
  /// A word further on, in small letters.
  func peekWord(_ distance: Int) -> String {
    lexed.spelling(of: peek(distance).range).lowercased()
  }
}
