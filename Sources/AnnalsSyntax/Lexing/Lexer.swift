/// Cuts a text into tokens. It never fails: what it cannot read becomes a token or nothing,
/// and a report, and it goes on.
///
/// Space, tab, carriage return and line feed are white space; a line ends at a line feed.
package struct Lexer {
  let text: [UInt8]
  var position = 0
  var lexed: LexedText
  private let limits: SyntaxLimits
  private let keywords = KeywordTable.shared
  private var startsLine = true

  /// Each odd character is reported once, however often it stands in the text.
  private var reportedScalars: Set<Unicode.Scalar> = []

  /// Reads a whole text; also for highlighting, without a parser.
  package static func lex(_ text: [UInt8], limits: SyntaxLimits = .standard) -> LexedText {
    var lexer = Lexer(text, limits)
    lexer.run()
    return lexer.lexed
  }

  private init(_ text: [UInt8], _ limits: SyntaxLimits) {
    self.text = text
    self.limits = limits
    self.lexed = LexedText(
      text: text, tokens: [], comments: [], diagnostics: [], omitted: 0, isWhole: true)
  }

  private mutating func run() {
    if text.count > limits.textBytes {
      refuse(.limit(.textBytes, maximum: limits.textBytes), at: limits.textBytes)
    } else if let encoding = TextEncoding.foreign(text) {
      refuse(.foreignEncoding(encoding), at: 0)
    } else {
      lexed.tokens.reserveCapacity(text.count / 6 + 8)
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      lexAll()
    }
    lexed.tokens.append(
      Token(.end, SourceRange(text.count, text.count), startsLine: startsLine))
  }

  private mutating func lexAll() {
    while position < text.count {
      lexToken()
      if lexed.tokens.count + lexed.comments.count > limits.tokens {
        return refuse(.limit(.tokens, maximum: limits.tokens), at: position)
      }
    }
  }

  /// The text is not read at all; nothing else is said about it.
  private mutating func refuse(_ problem: SyntaxProblem, at offset: Int) {
    lexed.tokens = []
    lexed.comments = []
    lexed.diagnostics = [Diagnostic(problem, at: SourceRange(offset, offset + 1))]
    lexed.omitted = 0
    lexed.isWhole = false
    position = text.count
  }

  private mutating func lexToken() {
    let start = position
    let byte = text[start]
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      startsLine = true
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      position += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      lexWord(from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      lexNumeral(from: start)
    case 0x80...: lexForeign(from: start)
    case 0..<0x20, 0x7F: lexControl(from: start)
    default: lexSign(byte, from: start)
    }
  }

  private mutating func lexSign(_ byte: UInt8, from start: Int) {
    switch byte {
    case UInt8(ascii: "("): lexPunctuation(.leftParenthesis, from: start)
    case UInt8(ascii: ")"): lexPunctuation(.rightParenthesis, from: start)
    case UInt8(ascii: ","): lexPunctuation(.comma, from: start)
    case UInt8(ascii: ";"): lexPunctuation(.semicolon, from: start)
    case UInt8(ascii: "\""): lexQuoted(from: start)
    case UInt8(ascii: "'"): lexSingleQuoted(from: start)
    case UInt8(ascii: "#"): lexComment(from: start)
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "+"): lexDash(byte, from: start)
    default: lexSymbol(from: start)
    }
  }

  private mutating func lexPunctuation(_ punctuation: Punctuation, from start: Int) {
    position += 1
    append(.punctuation(punctuation), from: start)
  }

  mutating func lexWord(from start: Int) {
    switch scanWord() {
    case .plain: append(plainKind(from: start), from: start)
    case .foreign: append(.word, from: start)
    case .odd: append(oddKind(from: start), from: start)
    }
  }

  /// A word of ASCII, which may be a keyword.
  private func plainKind(from start: Int) -> Token.Kind {
    guard position - start <= KeywordTable.longest,
      let keyword = keywords.keyword(text, start..<position)
    else { return .word }
    return .keyword(keyword)
  }

  /// A word with characters that were reported: it means what it would mean without the slip.
  private func oddKind(from start: Int) -> Token.Kind {
    guard position - start <= 64 else { return .word }
    let bytes = Array(lexed.spelling(of: SourceRange(start, position)).utf8)
    guard !bytes.isEmpty, bytes.count <= KeywordTable.longest, bytes.allSatisfy({ $0 < 0x80 }),
      let keyword = keywords.keyword(bytes, bytes.indices)
    else { return .word }
    return .keyword(keyword)
  }

  // MARK: - Helpers of the other files

  /// The byte so many places on, or 0 past the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let index = position + distance
    return index < text.count ? text[index] : 0
  }

  mutating func append(_ kind: Token.Kind, from start: Int) {
    lexed.tokens.append(Token(kind, SourceRange(start, position), startsLine: startsLine))
    startsLine = false
  }

  mutating func appendComment(from start: Int) {
    lexed.comments.append(SourceRange(start, position))
  }

  mutating func skipToLineEnd() {
    while position < text.count && text[position] != UInt8(ascii: "\n") { position += 1 }
  }

  mutating func report(_ problem: @autoclosure () -> SyntaxProblem, at range: SourceRange) {
    guard lexed.diagnostics.count < limits.diagnostics else {
      lexed.omitted += 1
      return
    }
    lexed.diagnostics.append(Diagnostic(problem(), at: range))
  }

  /// Reports a character the first time that it comes, and full-width characters and digits
  /// of other scripts each as one slip.
  mutating func report(_ fault: CharacterFault, _ scalar: Unicode.Scalar, at range: SourceRange) {
    let slip: Unicode.Scalar =
      switch fault {
      case .fullWidth: "\u{FF01}"
      case .digit: "\u{FF10}"
      case .hidden, .space, .control, .quote, .minus, .unknown: scalar
      }
    guard reportedScalars.count < 64, reportedScalars.insert(slip).inserted else { return }
    report(.character(fault, scalar), at: range)
  }
}
