extension ScreenText {
  /// What makes a text of one colour that readline has drawn one of many.
  ///
  /// The cursor goes to the start of the text, over all of it, and back to where it was: the
  /// characters are those that are there, so that readline need not know of it.
  ///
  /// - Parameter region: in bytes; what a search has found, or what is marked.
  package func painted(_ highlights: [Highlight], region: Range<Int>?) -> String {
    let looks = looks(highlights, region: region)
    var pen = ScreenPen(columns: size.columns, startColumn: promptWidth, width: width)
    pen.output = Self.saveCursor + toStart
    var look = Look.plain
    var offset = 0
    for scalar in text.unicodeScalars {
      let next = offset < looks.count ? looks[offset] : .plain
      if next != look { pen.output += next.code }
      look = next
      pen.put(scalar)
      offset += UTF8.width(scalar)
    }
    if look != .plain { pen.output += Look.plain.code }
    return pen.output + Self.restoreCursor
  }

  /// A suggestion behind the text, in the row where the cursor stands at the end of it.
  ///
  /// - Returns: `nil` where not one character of it can be shown.
  package func painted(suggestion: String) -> String? {
    guard let first = suggestion.unicodeScalars.first, first == "\n" || width(first) != 0 else {
      return nil
    }
    // The last column stays free: a full row would move the terminal's cursor.
    let room = size.columns - end.column - 1
    var pen = ScreenPen(columns: size.columns, startColumn: 0, width: width)
    var shown = ""
    for scalar in suggestion.unicodeScalars {
      if 0x80..<0xA0 ~= scalar.value { break }
      pen.output = ""
      pen.put(scalar == "\n" ? "↵" : scalar == "\t" ? " " : scalar)
      if pen.place.row > 0 || pen.place.column > room { break }
      shown += pen.output
    }
    guard !shown.isEmpty else { return nil }
    return "\(Self.saveCursor)\u{1B}[90m\(shown)\u{1B}[0m\(Self.restoreCursor)"
  }

  /// Lines below the text; the cursor is back in it afterwards, though the screen may have
  /// scrolled.
  ///
  /// - Parameter lines: at most as many as `roomBelow`.
  package func painted(below lines: [String]) -> String {
    let down = end.row - cursorPlace.row
    let list = lines.map { "\r\n\u{1B}[K" + $0 }.joined()
    // A line feed rather than a movement: the row may not be on the screen yet.
    return String(repeating: "\n", count: down) + list + Self.up(down + lines.count)
      + Self.toColumn(cursorPlace.column)
  }

  /// How many lines fit below the text without moving its start off the screen.
  package var roomBelow: Int { max(0, min(size.rows - 3, size.rows - 1 - end.row)) }

  /// Takes away what stands behind and below the text.
  ///
  /// Only for a text at whose end the cursor is, or that has lines below it: then every row that
  /// this goes to is on the screen.
  package var erasedBehind: String {
    let down = end.row - cursorPlace.row
    return Self.saveCursor + (down > 0 ? "\u{1B}[\(down)B" : "") + Self.toColumn(end.column)
      + "\u{1B}[J" + Self.restoreCursor
  }

  private var toStart: String { Self.up(cursorPlace.row) + Self.toColumn(promptWidth) }

  private static let saveCursor = "\u{1B}7"
  private static let restoreCursor = "\u{1B}8"

  private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

  private static func toColumn(_ column: Int) -> String {
    column > 0 ? "\r\u{1B}[\(column)C" : "\r"
  }
}

// MARK: - Looks

/// How a character looks.
private struct Look: Hashable {
  var style: HighlightStyle?
  var isMarked = false

  static let plain = Look()

  /// The whole of it, whatever was before.
  var code: String {
    "\u{1B}[0\(style.map { ";" + $0.code } ?? "")\(isMarked ? ";7" : "")m"
  }
}

extension ScreenText {
  /// For each byte how its character looks; of styles that overlap the last one counts.
  private func looks(_ highlights: [Highlight], region: Range<Int>?) -> [Look] {
    var looks = [Look](repeating: .plain, count: text.utf8.count)
    for highlight in highlights {
      for byte in highlight.range.clamped(to: looks.indices) {
        looks[byte].style = highlight.style
      }
    }
    for byte in (region ?? 0..<0).clamped(to: looks.indices) { looks[byte].isMarked = true }
    return looks
  }
}

extension HighlightStyle {
  /// What stands between `ESC [` and `m`: of the 16 palette colours those that can be read on a
  /// dark ground as on a light one.
  fileprivate var code: String {
    switch self {
    case .keyword: "35"
    case .name: "36"
    case .value, .quoted: "32"
    case .quantity: "33"
    case .comment: "90"
    case .command: "34"
    case .unknown: "4"
    case .matchedBracket: "1;7"
    case .unmatchedBracket: "1;31"
    }
  }
}
