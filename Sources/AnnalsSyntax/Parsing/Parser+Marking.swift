/// A text read for its words rather than for its answer.
package struct Reading: Sendable {
  package var parse: Parse
  package var lexed: LexedText

  /// What tokens were taken for; where two speak of one token the later counts. A token of which
  /// none speaks is a word of the language where it is a keyword, and else was passed over.
  package var parts: [ReadPart]
}

/// Some tokens of a text, and what the parser took them for.
package struct ReadPart: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// A name: what may stand there, and which of it the vocabulary has under this name.
    case name(Vocabulary.Category, known: Vocabulary.Category)

    /// The name that a definition gives.
    case newName

    /// `$floor`
    case parameter

    /// A date, or the unit of a length of time.
    case quantity
  }

  /// Indices of the tokens.
  package var tokens: Range<Int>
  package var role: Role
}

extension Parser {
  /// Reads a text and says what each of its words was taken for. The reports say what is wrong
  /// and where, but not what may have been meant.
  package static func read(
    _ text: [UInt8], vocabulary: Vocabulary, limits: SyntaxLimits = .standard
  ) -> Reading {
    let lexed = Lexer.lex(text, limits: limits)
    guard lexed.isWhole else {
      let parse = Parse(
        script: Script(statements: []), diagnostics: lexed.diagnostics, isIncomplete: false)
      return Reading(parse: parse, lexed: lexed, parts: [])
    }
    var parser = Parser(lexed, ParserSetting(vocabulary, limits, isMarking: true))
    let parse = parser.parse()
    return Reading(parse: parse, lexed: lexed, parts: parser.notes.parts)
  }

  /// Writes down what the tokens from here on were taken for.
  func mark(_ role: ReadPart.Role, to end: Int) {
    mark(role, index..<max(index, end))
  }

  func mark(_ role: ReadPart.Role, _ tokens: Range<Int>) {
    guard setting.isMarking, !isLookingAhead, !tokens.isEmpty else { return }
    notes.parts.append(ReadPart(tokens: tokens, role: role))
  }

  /// Writes down which of these the name is that begins here.
  mutating func mark(name: String, to end: Int, _ categories: Vocabulary.Category) {
    guard !isLookingAhead else { return }
    if token.kind == .quoted {
      let known = self.categories(of: name).intersection(categories)
      return mark(.name(categories, known: known), to: end)
    }
    let known = categories.bits.filter { knownEnd(at: index, $0) == end }
    mark(.name(categories, known: known.reduce([]) { $0.union($1) }), to: end)
  }
}

extension CalendarPeriod {
  /// Whether it is a date, and no name of one.
  var isWritten: Bool {
    switch self {
    case .parameter, .constant, .missing: false
    case .year, .month, .quarter, .financialYear, .academicYear, .thisYear, .lastYear, .day, .today:
      true
    }
  }
}
