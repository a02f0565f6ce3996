/// One word, number, quoted text or sign of a query.
package struct Token: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `councils`, `Stoke-on-Trent`, `children's`: letters, digits, and `-` or `'` inside.
    case word

    /// A word that the language keeps for itself, whatever its case.
    case keyword(Keyword)

    /// `2014`, `2014-03-31`, `-1.5`, `10%`, `£3.7m`, `FY2013/14`, `03/04/2014`: what begins
    /// like a number, read to its end; the parser says what it is and whether it is right.
    case numeral

    /// `"North East"`, with its quotes.
    case quoted

    case punctuation(Punctuation)

    /// A sign that the language does not use, such as `=`; the parser reports it.
    case symbol

    /// What could not be read; the lexer has reported it.
    case unknown

    /// After the last byte.
    case end
  }

  package var kind: Kind

  /// Whether it is the first token of its line.
  package let startsLine: Bool
  private let first: UInt32
  private let last: UInt32

  /// - Parameter range: below 4 GiB; the lexer refuses longer texts before.
  package init(_ kind: Kind, _ range: SourceRange, startsLine: Bool) {
    self.kind = kind
    self.startsLine = startsLine
    self.first = UInt32(clamping: range.start)
    self.last = UInt32(clamping: range.end)
  }

  package var range: SourceRange { SourceRange(start, end) }

  /// The offset of its first byte.
  package var start: Int { Int(first) }

  /// The offset after its last byte.
  package var end: Int { Int(last) }

  /// The keyword that it is, if it is one.
  package var keyword: Keyword? {
    if case .keyword(let keyword) = kind { keyword } else { nil }
  }
}

/// The signs of the language; the raw value is the spelling.
package enum Punctuation: String, CaseIterable, Sendable {
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case comma = ","
  case semicolon = ";"
}
