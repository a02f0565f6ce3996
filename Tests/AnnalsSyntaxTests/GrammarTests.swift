import AnnalsSyntax
import Foundation
import Testing

@Suite("The grammar and the parser are held together")
struct GrammarTests {
  @Test("Every production stands word for word at the parser, and no other does")
  func productionsAreQuoted() throws {
    let quoted = try Self.quotedProductions()
    #expect(Set(Grammar.annals.sources.values) == Set(quoted))
    #expect(quoted.count >= 60)
  }

  @Test("A production is quoted in one place")
  func productionsAreQuotedOnce() throws {
    let quoted = try Self.quotedProductions()
    #expect(quoted.count == Set(quoted).count)
  }

  @Test("The grammar spells every keyword and every sign, and no other word")
  func terminalsAreTheLanguage() {
    let words = Set(Keyword.allCases.map(\.rawValue))
    let signs = Set(Punctuation.allCases.map(\.rawValue))
    #expect(Grammar.annals.terminals == words.union(signs))
  }

  @Test("The grammar lists the reserved words")
  func reservedWordsAreListed() throws {
    let text = try #require(Grammar.file("Grammar/annals.ebnf"))
    let list = try #require(text.components(separatedBy: "are:").dropFirst().first)
    let words = list.prefix { $0 != "." }.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(words == Keyword.allCases.filter(\.isReserved).map(\.rawValue).sorted())
  }

  @Test("Every production that is used is there, and every other is used")
  func productionsAreConnected() {
    let named = Set(Grammar.annals.productions.values.flatMap { Self.names(in: $0) })
    #expect(named.union(["script"]) == Set(Grammar.annals.productions.keys))
  }

  private static func names(in expression: GrammarExpression) -> [String] {
    switch expression {
    case .production(let name): [name]
    case .terminal, .special: []
    case .sequence(let parts), .choice(let parts): parts.flatMap { names(in: $0) }
    case .optional(let part), .repetition(let part): names(in: part)
    }
  }

  /// What the comments of the parser quote: lines that are indented by four.
  private static func quotedProductions() throws -> [String] {
    let folder = Grammar.root.appendingPathComponent("Sources/AnnalsSyntax/Parsing")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.flatMap { file in
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
      let quoted = lines.filter { $0.hasPrefix("///     ") }.map { $0.dropFirst(4) }
      return Grammar.statements(in: quoted.joined(separator: "\n"))
    }
  }
}
