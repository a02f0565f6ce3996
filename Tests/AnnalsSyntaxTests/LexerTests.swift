import AnnalsSyntax
import Testing

@Suite("Tokens")
struct LexerTests {
  @Test("A text is cut into these tokens", arguments: table)
  func tokensAreAsWritten(_ text: String, _ expected: String) {
    let lexed = Lexer.lex(Array(text.utf8))
    let shown = lexed.tokens.map { token in
      (token.startsLine ? "/" : "") + Self.name(token.kind) + "(\(lexed.spelling(of: token.range)))"
    }
    #expect(shown.joined(separator: " ") == expected)
  }

  private static let table: [(String, String)] = [
    ("", "/end()"),
    ("councils where", "/word(councils) where(where) end()"),
    ("a\n b", "/word(a) /word(b) end()"),
    ("WHERE wherever", "/where(WHERE) word(wherever) end()"),
    (
      "Stoke-on-Trent in-care -in-",
      "/word(Stoke-on-Trent) word(in-care) symbol(-) in(in) symbol(-) end()"
    ),
    ("King's Lynn children’s", "/word(King's) word(Lynn) word(children’s) end()"),
    (
      "2014-03-31 10% -1.5 £3.7m",
      "/numeral(2014-03-31) numeral(10%) numeral(-1.5) numeral(£3.7m) end()"
    ),
    (
      "1,000 1,2 03/04/2014", "/numeral(1,000) numeral(1) ,(,) numeral(2) numeral(03/04/2014) end()"
    ),
    ("FY2013/14 a/b", "/word(FY2013/14) word(a) symbol(/) word(b) end()"),
    ("(a,b);", "/((() word(a) ,(,) word(b) )()) ;(;) end()"),
    ("a>=b&&!c", "/word(a) symbol(>=) word(b) symbol(&&!) word(c) end()"),
    ("\"a \\\" b\" c", "/quoted(\"a \\\" b\") word(c) end()"),
    ("a # b \" c\nd", "/word(a) /word(d) end()"),
    ("1. .5 ..", "/numeral(1) symbol(.) symbol(.) numeral(5) symbol(..) end()"),
    ("\u{FEFF}a", "/word(a) end()"),
  ]

  private static func name(_ kind: Token.Kind) -> String {
    switch kind {
    case .word: "word"
    case .keyword(let keyword): keyword.rawValue
    case .numeral: "numeral"
    case .quoted: "quoted"
    case .punctuation(let sign): sign.rawValue
    case .symbol: "symbol"
    case .unknown: "unknown"
    case .end: "end"
    }
  }

  @Test("Every keyword is found, whatever its case")
  func keywordsAreFound() {
    for keyword in Keyword.allCases {
      for spelling in [keyword.rawValue, keyword.rawValue.uppercased()] {
        #expect(Lexer.lex(Array(spelling.utf8)).tokens.first?.keyword == keyword)
      }
      let longer = Lexer.lex(Array((keyword.rawValue + "x").utf8)).tokens.first
      #expect(longer?.kind == .word)
    }
  }

  @Test("Comments are kept for highlighting")
  func commentsAreKept() {
    let text = "#!/usr/bin/env annals\ncouncils # all\n"
    let lexed = Lexer.lex(Array(text.utf8))
    #expect(lexed.comments == [SourceRange(0, 21), SourceRange(31, 36)])
  }

  @Test(
    "Tokens and comments cover all that is no white space", arguments: CaseFile.read("trees.cases"))
  func nothingIsLost(_ query: SyntaxCase) {
    let bytes = Array(query.query.utf8)
    let lexed = Lexer.lex(bytes)
    var covered = Set<Int>()
    for range in lexed.tokens.map(\.range) + lexed.comments {
      for place in range.start..<range.end { #expect(covered.insert(place).inserted) }
    }
    let left = bytes.indices.filter { !covered.contains($0) }
    #expect(left.allSatisfy { [0x20, 0x0A].contains(bytes[$0]) })
  }

  @Test("A text in another encoding is named and not read", arguments: encodings)
  func encodingIsNamed(_ bytes: [UInt8], _ message: String) {
    let parse = Parser.parse(bytes)
    #expect(parse.diagnostics.map(\.message) == [message])
    #expect(parse.script.statements.isEmpty)
  }

  private static let encodings: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0x61, 0x00], "this text is UTF-16 and must be UTF-8"),
    ([0xFE, 0xFF, 0x00, 0x61], "this text is UTF-16 and must be UTF-8"),
    ([0x61, 0x00, 0x62, 0x00], "this text is UTF-16 and must be UTF-8"),
    ([0x00, 0x61, 0x00, 0x62], "this text is UTF-16 and must be UTF-8"),
    ([0x1F, 0x8B, 0x08, 0x00], "this looks like a gzip file, not like a query"),
    ([0x50, 0x4B, 0x03, 0x04], "this looks like a zip file, not like a query"),
    ([0x7F, 0x45, 0x4C, 0x46], "this looks like a program, not like a query"),
  ]

  @Test("A text that begins a little like one is read", arguments: almostForeign)
  func almostForeignIsRead(_ bytes: [UInt8]) {
    let messages = Parser.parse(bytes).diagnostics.map(\.message)
    #expect(!messages.contains { $0.contains("looks like") || $0.contains("UTF-16") })
  }

  private static let almostForeign: [[UInt8]] = [
    [0x50], [0x50, 0x4B], [0x50, 0x4B, 0x03], [0x50, 0x4B, 0x03, 0x61], [0x50, 0x4B, 0x61, 0x04],
    [0x7F, 0x45], [0x7F, 0x45, 0x4C], [0x7F, 0x45, 0x4C, 0x61], [0x61, 0x00], [0x61, 0x00, 0x62],
    [0x61, 0x00, 0x00, 0x00], [0x00, 0x61, 0x62, 0x63], [0x61, 0x00, 0x62, 0x63],
  ]

  @Test("What is no UTF-8 is shown byte by byte", arguments: invalid)
  func invalidBytesAreShown(_ bytes: [UInt8], _ shown: String) {
    let found = Parser.parse(Array("councils show ".utf8) + bytes).diagnostics.first
    #expect(found?.message == "\(shown) is no UTF-8, which a query must be written in")
    #expect(found?.range == SourceRange(14, 14 + bytes.count))
  }

  private static let invalid: [([UInt8], String)] = [
    ([0xFF], "\\xFF"), ([0xC3], "\\xC3"), ([0xC0, 0xAF], "\\xC0\\xAF"),
    ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"), ([0xF4, 0x90, 0x80, 0x80], "\\xF4\\x90\\x80\\x80"),
  ]

  @Test("NUL ends nothing")
  func nulIsAMistake() {
    let text = Array("councils".utf8) + [0] + Array(" show = x".utf8)
    let codes = Parser.parse(text).diagnostics.map(\.code)
    #expect(codes.first == "character")
    #expect(codes.count == 2)
  }
}
