import AnnalsEngine

/// What stands in a cell of CSV or TSV.
enum DelimitedValue {
  /// A text of the data, which may be anything.
  case data(String)

  /// A number, a date, a length, a flag, or what is said where there is none: words of ours, that
  /// no reader can mistake.
  case words(String)

  /// - Parameter type: of the column; gives a grade its label.
  init(_ cell: Cell, as type: CellType) {
    switch cell {
    case .text(let text):
      self = .data(text)
    case .grade(let index):
      self = type.label(at: index).map { .data($0) } ?? .words(cell.words(as: type))
    case .flag(let flag):
      self = .words(flag ? "true" : "false")
    case .integer, .fraction, .day, .length, .missing, .outOfDate, .empty, .notKnown, .atLeast:
      self = .words(cell.words(as: type))
    }
  }

  /// Whether a reader of CSV could take a text without quotes for something else: for several
  /// cells, for a text without its blanks, for nothing at all, for a reason that there is no value,
  /// for the mark at the head of a file.
  static func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    if first == UInt8(ascii: "("), last == UInt8(ascii: ")") { return true }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    return bytes.contains(where: isSpecial)
  }

  /// Semicolons and tabs part the cells of other people's tables, and readers that look which it
  /// is look outside quotes.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), 0..<0x20: true
    default: false
    }
  }
}
