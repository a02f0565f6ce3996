/// Everything that a file can have against being read as JSON.
package enum ScanProblem: Hashable, Sendable {
  /// Nothing but white space.
  case empty

  /// `[1, 2`
  case cutOff

  /// `"abc`
  case cutOffInText

  /// `{"a" 1}`
  case expected(String, found: String)

  /// `{"a": 1} {`
  case afterEnd

  /// `[1,]`
  case trailingComma

  /// `nul`, `NaN`, `True`
  case unknownWord(String)

  /// `{'a': 1}`
  case singleQuote

  /// `{a: 1}`
  case unquotedKey

  /// `// a comment`
  case comment

  /// `01`
  case leadingZero

  /// `+1`
  case plusSign

  /// `1.`, `-`, `1e`, `.5`
  case brokenNumber

  /// `1e400`
  case numberOutOfRange

  /// `9223372036854775808`
  case integerOutOfRange

  /// A byte below 0x20 inside a text.
  case controlInText(UInt8)

  /// `"\q"`
  case unknownEscape

  /// `"\ud800"`
  case loneSurrogate

  /// Bytes that are no UTF-8.
  case invalidUTF8

  /// `{"a": 1, "a": 2}`
  case duplicateKey(String)

  /// A key of the document that another file has too.
  case keyInTwoFiles(String, other: String)

  /// `a,b"c,d`
  case quoteInCell

  /// `a,"b"c,d`
  case textBehindQuote

  /// `a,"b` to the end of the file.
  case unclosedQuote

  /// A carriage return that no line feed follows.
  case carriageReturn

  /// A row of a table with more or fewer cells than the header.
  case raggedRow(cells: Int, columns: Int)

  /// A header that has a name twice.
  case duplicateColumn(String)

  /// A file of another kind: `a gzip file; decompress it first`
  case otherFormat(OtherFormat)
}

/// Files that are taken for JSON by mistake.
package enum OtherFormat: Hashable, Sendable, CaseIterable {
  case utf16
  case utf32
  case gzip
  case zip
  case html
  case binary
  case text
}

extension ScanProblem {
  /// One sentence without a stop.
  package var message: String {
    switch self {
    case .empty: "the file is empty"
    case .cutOff: "the file ends too early; it may be cut off"
    case .cutOffInText: "the file ends inside a text; it may be cut off"
    case .expected(let what, let found): "expected \(what), found \(found)"
    case .afterEnd: "there is more after the end of the document"
    case .trailingComma: "a comma before the closing bracket is not JSON"
    case .unknownWord(let word): "'\(word)' is not JSON; the words are true, false and null"
    case .singleQuote: "JSON has double quotes, not single ones"
    case .unquotedKey: "a key must be in double quotes"
    case .comment: "comments are not JSON"
    case .leadingZero: "a number must not begin with a zero"
    case .plusSign: "a number must not begin with a plus sign"
    case .brokenNumber: "this number is not complete"
    case .numberOutOfRange: "this number is beyond what a 64-bit fraction can hold"
    case .integerOutOfRange: "this integer does not fit in 64 bits"
    case .controlInText(let byte): "a text must not hold the control character \(Self.hex(byte))"
    case .unknownEscape: "this escape is not JSON"
    case .loneSurrogate: "half of a surrogate pair is no character"
    case .invalidUTF8: "these bytes are not valid UTF-8"
    case .duplicateKey(let key): "the key '\(key)' stands twice in one object"
    case .keyInTwoFiles(let key, let other): "the key '\(key)' stands in '\(other)' too"
    case .quoteInCell: "a quote may stand only in a cell that begins with one; it is then doubled"
    case .textBehindQuote: "a quoted cell must end with its quote; one inside it is doubled"
    case .unclosedQuote: "this quote is never closed"
    case .carriageReturn: "a carriage return without a line feed ends no line; save with line feeds"
    case .raggedRow(let cells, let columns):
      "this row has \(cells) \(cells == 1 ? "cell" : "cells"), the header has \(columns)"
    case .duplicateColumn(let name): "two columns are called '\(name)'"
    case .otherFormat(let format): format.message
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension OtherFormat {
  fileprivate var message: String {
    switch self {
    case .utf16: "this is UTF-16; save it as UTF-8"
    case .utf32: "this is UTF-32; save it as UTF-8"
    case .gzip: "this is a gzip file; decompress it first"
    case .zip: "this is a zip file; unpack it first"
    case .html: "this looks like HTML, not JSON"
    case .binary: "this is a binary file, not JSON"
    case .text: "this does not look like JSON"
    }
  }
}
