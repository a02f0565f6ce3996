import AnnalsSyntax

/// Says whether a text is of the grammar, straight from the grammar file: all ways at once, by
/// the sets of places where each production may end.
struct GrammarRecogniser {
  private let grammar: Grammar
  private let lexed: LexedText
  private var known: [Key: Set<Int>] = [:]

  private struct Key: Hashable {
    var production: String
    var place: Int
  }

  /// - Returns: whether a text is one statement; its dates need not exist.
  static func accepts(_ query: String, _ grammar: Grammar = .annals) -> Bool {
    let lexed = Lexer.lex(Array(query.utf8))
    var recogniser = GrammarRecogniser(grammar: grammar, lexed: lexed)
    return lexed.diagnostics.isEmpty
      && recogniser.ends(of: .production("statement"), at: 0).contains(lexed.tokens.count - 1)
  }

  private init(grammar: Grammar, lexed: LexedText) {
    self.grammar = grammar
    self.lexed = lexed
  }

  private mutating func ends(of expression: GrammarExpression, at place: Int) -> Set<Int> {
    switch expression {
    case .terminal(let text): return step(place, if: spelling(place) == text)
    case .special("$floor"): return isParameter(place) ? [place + 2] : []
    case .special(let text): return step(place, if: isSpecial(text, lexed.tokens[place]))
    case .production(let name): return ends(ofProduction: name, at: place)
    case .optional(let part): return ends(of: part, at: place).union([place])
    case .choice(let parts):
      var all: Set<Int> = []
      for part in parts { all.formUnion(ends(of: part, at: place)) }
      return all
    case .sequence(let parts):
      var places: Set<Int> = [place]
      for part in parts { places = ends(of: part, after: places) }
      return places
    case .repetition(let part): return ends(repeating: part, at: place)
    }
  }

  private mutating func ends(ofProduction name: String, at place: Int) -> Set<Int> {
    let key = Key(production: name, place: place)
    if let ends = known[key] { return ends }
    let found = grammar.productions[name].map { ends(of: $0, at: place) } ?? []
    known[key] = found
    return found
  }

  private mutating func ends(of part: GrammarExpression, after places: Set<Int>) -> Set<Int> {
    var all: Set<Int> = []
    for place in places { all.formUnion(ends(of: part, at: place)) }
    return all
  }

  private mutating func ends(repeating part: GrammarExpression, at place: Int) -> Set<Int> {
    var all: Set<Int> = [place]
    var fresh = all
    while !fresh.isEmpty {
      fresh = ends(of: part, after: fresh).subtracting(all)
      all.formUnion(fresh)
    }
    return all
  }

  private func step(_ place: Int, if holds: Bool) -> Set<Int> {
    holds && place < lexed.tokens.count - 1 ? [place + 1] : []
  }

  private func spelling(_ place: Int) -> String {
    let token = lexed.tokens[place]
    return switch token.kind {
    case .keyword(let keyword): keyword.rawValue
    case .punctuation(let sign): sign.rawValue
    case .word, .numeral, .quoted, .symbol, .unknown, .end: ""
    }
  }

  private func isParameter(_ place: Int) -> Bool {
    guard place + 1 < lexed.tokens.count, lexed.tokens[place].kind == .symbol else { return false }
    let name = lexed.tokens[place + 1]
    return lexed.spelling(of: lexed.tokens[place].range) == "$"
      && name.range.start == lexed.tokens[place].range.end
      && (name.kind == .word || name.keyword != nil)
  }

  private func isSpecial(_ text: String, _ token: Token) -> Bool {
    let word = lexed.spelling(of: token.range)
    switch token.kind {
    case .quoted: return text.hasPrefix("text between")
    case .keyword(let keyword): return text.hasPrefix("letters") && !keyword.isReserved
    case .word:
      return text.hasPrefix("letters") || isSpecial(text, word: word.lowercased())
    case .numeral: return isSpecial(text, numeral: word)
    case .symbol: return text == word
    case .punctuation, .unknown, .end: return false
    }
  }

  private func isSpecial(_ text: String, word: String) -> Bool {
    switch text {
    case "January to December": MonthName.allCases.contains { $0.rawValue.lowercased() == word }
    case "Q1 to Q4": ["q1", "q2", "q3", "q4"].contains(word)
    case "FY2013/14": word.hasPrefix("fy") && word.count == 9
    case "AY2013/14": word.hasPrefix("ay") && word.count == 9
    default: false
    }
  }

  private func isSpecial(_ text: String, numeral: String) -> Bool {
    let shape = String(numeral.map { $0.isNumber ? "9" : $0 })
    let isWhole = shape.allSatisfy { $0 == "9" }
    return switch text {
    case "0001 to 9999": shape == "9999"
    case "2014-03": shape == "9999-99"
    case "2014-03-31": shape == "9999-99-99"
    case "1 to 31": isWhole && shape.count <= 2
    case "digits": isWhole
    case "20, -1.5": isNumber(shape.drop { "-+".contains($0) })
    case "10%, £3.7m": isNumber(shape.drop { "-+£".contains($0) }.prefix { !"%kmbn".contains($0) })
    default: false
    }
  }

  private func isNumber(_ shape: Substring) -> Bool {
    shape.filter { $0 == "." }.count <= 1 && shape.allSatisfy { $0 == "9" || $0 == "." }
  }
}
