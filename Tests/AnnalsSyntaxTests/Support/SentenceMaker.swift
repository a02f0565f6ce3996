import AnnalsSyntax

/// Draws queries from the grammar.
struct SentenceMaker {
  private var random: Random
  private let grammar: Grammar
  private var words: [String] = []
  private var depth = 0

  /// Clauses of the statement being made; each may stand only once.
  private var clauses: Set<String> = []

  /// Dates come in order, so that every `between` is right.
  private var year = 1990
  private var isSecondYear = false

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = Random(seed: seed)
  }

  /// A statement, with its tokens apart by one blank or a line end.
  mutating func sentence() -> String {
    words = []
    depth = 0
    clauses = []
    make(.production("statement"))
    var text = ""
    for (index, word) in words.enumerated() {
      text += (index == 0 ? "" : " ") + word
    }
    return text
  }

  private mutating func make(_ expression: GrammarExpression) {
    switch expression {
    case .terminal(let text): words.append(text)
    case .production(let name): makeProduction(name)
    case .special(let text): words.append(special(text))
    case .sequence(let parts): for part in parts { make(part) }
    case .choice(let parts): make(choice(parts))
    case .optional(let part): if random.chance(1, in: 2) { make(part) }
    case .repetition(let part): makeRepetition(part)
    }
  }

  private mutating func makeRepetition(_ part: GrammarExpression) {
    let count = random.pick(depth > 6 ? [0] : [0, 0, 1, 1, 2])
    for _ in 0..<count { make(part) }
  }

  private mutating func choice(_ parts: [GrammarExpression]) -> GrammarExpression {
    if depth > 4, parts.contains(.production("predicate")) { return .production("predicate") }
    return random.pick(parts)
  }

  private mutating func makeProduction(_ name: String) {
    switch name {
    case "clause": makeClause()
    case "span": makeSpan()
    case "name", "source", "track": words.append(contentsOf: makeName())
    case "quoted name": words.append(random.pick(Self.quoted))
    case "value" where words.last == "from":
      make(.choice([.production("name"), .production("number")]))
    case "unit": words.append(random.pick(["cases", "people", "\"per 10,000\""]))
    default:
      depth += 1
      make(grammar.productions[name] ?? .special("missing production \(name)"))
      depth -= 1
    }
  }

  private mutating func makeClause() {
    let all = (1...8).map { _ in random.pick(Self.clauseNames) }
    guard let name = all.first(where: { !clauses.contains($0) }) else { return }
    clauses.insert(name)
    make(.production(name))
  }

  private mutating func makeSpan() {
    guard random.chance(1, in: 3) else {
      return make(grammar.productions["span"].map(withoutBetween) ?? .special("span"))
    }
    words.append("between")
    isSecondYear = false
    make(.production("period"))
    words.append("and")
    isSecondYear = true
    make(.production("period"))
    isSecondYear = false
  }

  private func withoutBetween(_ span: GrammarExpression) -> GrammarExpression {
    guard case .choice(let parts) = span else { return span }
    return .choice(
      parts.filter {
        if case .sequence(let items) = $0 { items.first != .terminal("between") } else { true }
      })
  }

  private mutating func makeName() -> [String] {
    if random.chance(1, in: 5) { return [random.pick(Self.quoted)] }
    return random.pick(Self.names).split(separator: " ").map(String.init)
  }

  private mutating func special(_ text: String) -> String {
    let year = Int.random(in: isSecondYear ? 2011...2020 : 2001...2009, using: &random)
    let month = random.pick(["01", "06", "12"])
    return switch text {
    case "0001 to 9999": "\(year)"
    case "2014-03": "\(year)-\(month)"
    case "2014-03-31": "\(year)-\(month)-28"
    case "1 to 31": random.pick(["1", "28", "09"])
    case "January to December": random.pick(["January", "may", "DECEMBER"])
    case "Q1 to Q4": random.pick(["Q1", "q4"])
    case "FY2013/14": "FY\(year)/\(String(year + 1).suffix(2))"
    case "AY2013/14": "AY\(year)/\(String(year + 1).suffix(2))"
    case "digits": random.pick(["1", "7", "400"])
    case "20, -1.5": random.pick(["0", "-20", "1.5", "+3", "007"])
    case "10%, £3.7m": random.pick(["10%", "-2.5%", "£3.7m", "£20", "£1bn"])
    default: "unknown special: \(text)"
    }
  }

  private static let clauseNames = [
    "condition clause", "condition clause", "grouping clause", "show clause", "order clause",
    "limit clause", "as of clause", "known on clause", "dated by clause",
  ]

  private static let names = [
    "councils", "rating", "agency share", "good", "requires improvement", "ILACS 2018",
    "Stoke-on-Trent", "children's homes", "x_1", "Østfold", "Kingston upon Hull",
  ]

  private static let quoted = [
    "\"North East\"", "\"in care\"", "\"\"", "\"a \\\"b\\\" \\\\ \\n\\t\\u{1F600}\"", "\"2014\"",
    "\"where\"", "\"help & protection, etc.\"",
  ]
}
