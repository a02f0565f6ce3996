import AnnalsSyntax

/// Draws queries from the grammar.
struct SentenceMaker {
  private var random: Random
  private let grammar: Grammar
  private var words: [String] = []
  private var depth = 0

  /// Clauses of the query being made; each may stand only once.
  private var clauses: Set<String> = []

  /// Whether values are made that stand after `is`, where they may be operands.
  private var isComparing = false

  /// What the last predicate would be after `or`.
  private var reading = AfterOr.clear

  private enum AfterOr {
    case clear
    case value
  }

  /// Dates come in order, so that every `between` is right.
  private var isSecondYear = false

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = Random(seed: seed)
  }

  /// A statement, with its tokens apart by one blank; none stands at a dot.
  mutating func sentence() -> String {
    words = []
    depth = 0
    clauses = []
    isComparing = false
    make(.production("statement"))
    var text = ""
    for (index, word) in words.enumerated() {
      let isJoined = index == 0 || word == "." || words[index - 1] == "."
      text += (isJoined ? "" : " ") + word
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
    case .optional(let part): if random.chance(1, in: depth > 12 ? 6 : 2) { make(part) }
    case .repetition(let part): makeRepetition(part)
    }
  }

  private mutating func makeRepetition(_ part: GrammarExpression) {
    if part == .production("manner") { return makeManners() }
    let count = random.pick(depth > 6 ? [0] : [0, 0, 1, 1, 2])
    for _ in 0..<count { make(part) }
  }

  private mutating func choice(_ parts: [GrammarExpression]) -> GrammarExpression {
    if depth > 6, parts.contains(.production("predicate")) { return .production("predicate") }
    if depth > 6, parts.contains(.production("dated operand")) { return .production("name") }
    return random.pick(parts)
  }

  private mutating func makeProduction(_ name: String) {
    switch name {
    case "clause": makeClause()
    case "span": makeSpan()
    case "listing": makeListing()
    case "comparison": making(true) { $0.expand(name) }
    case "operand": making(false) { $0.expand(name) }
    case "value": makeValue()
    case "term": makeTerm()
    case "dated": makeDated()
    case "named condition":
      words += makeName()
      reading = .value
    case "quantified":
      expand(name)
      reading = words.last == ")" ? .clear : .value
    case "distance": makeDistance()
    case "path operand": makePath()
    case "constant" where words.last == "by": make(.production("parameter"))
    case "name", "track": words.append(contentsOf: makeName())
    case "set" where depth > 6: words.append(contentsOf: makeName())
    case "quoted name": words.append(random.pick(Self.quoted))
    case "unit": words.append(random.pick(["cases", "people", "\"per 10,000\"", "days"]))
    default: expand(name)
    }
  }

  private mutating func expand(_ name: String) {
    depth += 1
    make(grammar.productions[name] ?? .special("missing production \(name)"))
    depth -= 1
  }

  private mutating func making(_ isComparing: Bool, _ body: (inout SentenceMaker) -> Void) {
    let before = self.isComparing
    self.isComparing = isComparing
    body(&self)
    self.isComparing = before
  }

  // MARK: - What the grammar does not say

  /// Clauses of a query in brackets are its own.
  private mutating func makeListing() {
    let before = clauses
    clauses = []
    expand("listing")
    clauses = before
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

  /// A date after `from` is a window in the wrong words; operands stand after `is` alone.
  private mutating func makeValue() {
    if words.last == "from" { return make(.choice([.production("name"), .production("number")])) }
    guard !isComparing, case .choice(let parts)? = grammar.productions["value"] else {
      return expand("value")
    }
    make(.choice(parts.filter { $0 != .production("operand") }))
  }

  /// After `or` a name, or a name and a window, would be a value.
  private mutating func makeTerm() {
    let place = words.count
    let isSecond = words.last == "or"
    reading = .clear
    expand("term")
    guard isSecond, reading == .value, words[place] != "(", words[place] != "not" else { return }
    words.insert("(", at: place)
    words.append(")")
  }

  /// The operand of a window is a name or a path, or it would take the window.
  private mutating func makeDated() {
    if random.chance(1, in: 3) { words += ["inspection", "."] }
    words += makeName()
    make(.production("window"))
    reading = .value
  }

  /// A number rises above and falls below.
  private mutating func makeDistance() {
    let isRise = words.last == "rose"
    words += random.pick([["by"], ["by", "more", "than"], [isRise ? "above" : "below"]])
    make(.production("number"))
  }

  /// An owner that ended in digits would run into the dot.
  private mutating func makePath() {
    words += [random.pick(["council", "monitoring visit", "\"2014\""]), "."]
    depth += 2
    make(.production("operand"))
    depth -= 2
  }

  /// Each at most once; only what improved can fall back.
  private mutating func makeManners() {
    let isImproved = words.last { ["improved", "declined", "changed", "retained"].contains($0) }
    if random.chance(1, in: 3) { make(.production("occurrences")) }
    if isImproved == "improved", random.chance(1, in: 3) {
      words += ["without", "falling", "back"]
    }
    if random.chance(1, in: 3) { words += ["in", "one", "framework"] }
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
    case "$floor": random.pick(["$floor", "$year", "$x-1"])
    case "=", ".": text
    default: "unknown special: \(text)"
    }
  }

  private static let clauseNames = [
    "condition clause", "condition clause", "grouping clause", "show clause", "order clause",
    "limit clause", "as of clause", "known on clause", "dated by clause", "as of each clause",
    "predecessors clause", "percent clause",
  ]

  private static let names = [
    "councils", "rating", "agency share", "good", "requires improvement", "ILACS 2018",
    "Stoke-on-Trent", "children's homes", "x_1", "Østfold", "Kingston upon Hull",
    "intervention ended", "framework",
  ]

  private static let quoted = [
    "\"North East\"", "\"in care\"", "\"\"", "\"a \\\"b\\\" \\\\ \\n\\t\\u{1F600}\"", "\"2014\"",
    "\"where\"", "\"help & protection, etc.\"", "\"first place\"", "\"no\"",
  ]
}
