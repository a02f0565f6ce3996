import Foundation

/// One side of a production of `Grammar/annals.ebnf`.
indirect enum GrammarExpression: Equatable, Sendable {
  case terminal(String)
  case production(String)

  /// What stands between question marks.
  case special(String)
  case sequence([GrammarExpression])
  case choice([GrammarExpression])
  case optional(GrammarExpression)
  case repetition(GrammarExpression)
}

/// The grammar file, read.
struct Grammar: Sendable {
  /// Each production's text with single spaces, by name.
  var sources: [String: String] = [:]
  var productions: [String: GrammarExpression] = [:]

  static let annals = Grammar(text: file("Grammar/annals.ebnf") ?? "")

  init(text: String) {
    for source in Grammar.statements(in: text) {
      let parts = source.components(separatedBy: " = ")
      guard parts.count >= 2 else { continue }
      sources[parts[0]] = source
      var reader = GrammarReader(source: parts.dropFirst().joined(separator: " = "))
      productions[parts[0]] = reader.readChoice()
    }
  }

  /// The words and signs that the grammar spells out.
  var terminals: Set<String> {
    Set(productions.values.flatMap { Grammar.terminals(of: $0) })
  }

  private static func terminals(of expression: GrammarExpression) -> [String] {
    switch expression {
    case .terminal(let text): [text]
    case .production, .special: []
    case .sequence(let parts), .choice(let parts): parts.flatMap { terminals(of: $0) }
    case .optional(let part), .repetition(let part): terminals(of: part)
    }
  }

  /// The productions of a text, up to and without their `;`, blanks made single.
  static func statements(in text: String) -> [String] {
    var found: [String] = []
    var current = ""
    var quote: Character?
    var isComment = false
    var previous: Character = " "
    for character in text {
      if isComment {
        isComment = !(previous == "*" && character == ")")
        previous = character
        continue
      }
      if quote == nil, previous == "(", character == "*" {
        isComment = true
        current.removeLast()
      } else if quote == nil, character == ";" {
        found.append(current.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        current = ""
      } else {
        if character == quote {
          quote = nil
        } else if quote == nil, "\"?".contains(character) {
          quote = character
        }
        current.append(character)
      }
      previous = character
    }
    return found.filter { !$0.isEmpty }
  }

  /// A file of the package, or of a folder beside it.
  static func file(_ path: String) -> String? {
    try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

/// Reads the right side of a production.
private struct GrammarReader {
  private var rest: Substring

  init(source: String) {
    rest = Substring(source)
  }

  mutating func readChoice() -> GrammarExpression {
    var parts = [readSequence()]
    while eat("|") { parts.append(readSequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func readSequence() -> GrammarExpression {
    var parts = [readItem()]
    while eat(",") { parts.append(readItem()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readItem() -> GrammarExpression {
    if eat("\"") { return .terminal(read(until: "\"")) }
    if eat("?") { return .special(read(until: "?").trimmingCharacters(in: .whitespaces)) }
    if eat("[") { return .optional(readGroup("]")) }
    if eat("{") { return .repetition(readGroup("}")) }
    if eat("(") { return readGroup(")") }
    let name = rest.prefix { $0.isLetter || $0 == " " }
    rest = rest.dropFirst(name.count)
    return .production(name.trimmingCharacters(in: .whitespaces))
  }

  private mutating func readGroup(_ end: Character) -> GrammarExpression {
    let expression = readChoice()
    _ = eat(end)
    return expression
  }

  private mutating func read(until end: Character) -> String {
    let text = rest.prefix { $0 != end }
    rest = rest.dropFirst(text.count + 1)
    return String(text)
  }

  private mutating func eat(_ character: Character) -> Bool {
    rest = rest.drop { $0 == " " }
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }
}
