/// A line of source as it is shown, with a caret line under the part that a report is about.
struct SourceExcerpt {
  /// The line, cut around the marked part where it is long; each cut is marked `…`.
  let text: String

  /// Columns before the caret.
  let indent: Int

  /// How many columns are marked, at least 1.
  let length: Int

  /// - Parameters:
  ///   - line: the bytes of one line.
  ///   - marked: indices into `line`.
  ///   - width: how many columns the line may take, at least 8.
  init(_ line: ArraySlice<UInt8>, marked: Range<Int>, width: Int) {
    // Bytes further away than this cannot be seen, and a line may be as long as a file.
    let reach = width * 8
    let start = max(line.startIndex, marked.lowerBound - reach)
    let end = min(line.endIndex, marked.upperBound + reach)
    let focus = line[marked.lowerBound..<min(marked.upperBound, marked.lowerBound + reach)]
    let before = VisibleText(source: line[Self.boundary(start, in: line)..<marked.lowerBound])
    let middle = VisibleText(source: focus)
    let after = VisibleText(source: line[marked.upperBound..<end])

    let isWhole =
      start == line.startIndex && end == line.endIndex && focus.endIndex == marked.upperBound
    if isWhole, before.width + middle.width + after.width <= width {
      text = before.text + middle.text + after.text
      indent = before.width
      length = max(middle.width, 1)
      return
    }
    // Half of the line for what is marked, and at least a quarter for what follows it.
    let shownMiddle = middle.cut(to: width / 2)
    let following = min(after.width, width / 4)
    let shownBefore = before.cutAtStart(
      to: width - shownMiddle.width - following, isMore: start > line.startIndex)
    let rest = width - shownBefore.width - shownMiddle.width
    let shownAfter = after.cut(to: rest, isMore: end < line.endIndex)
    text = shownBefore.text + shownMiddle.text + shownAfter.text
    indent = shownBefore.width
    length = max(shownMiddle.width, 1)
  }

  /// The line and the caret line, each indented by two and ended by a newline.
  func lines(_ style: Style, on page: Page) -> String {
    let caret = "^" + String(repeating: "~", count: length - 1)
    return "  \(text)\n"
      + "  \(String(repeating: " ", count: indent))\(style.paint(caret, on: page))\n"
  }

  /// The next index at which a character can begin.
  private static func boundary(_ index: Int, in line: ArraySlice<UInt8>) -> Int {
    guard index > line.startIndex else { return index }
    let next = line[index...].prefix(3).firstIndex { $0 & 0xC0 != 0x80 }
    return next ?? index
  }
}

extension VisibleText {
  /// The text, or as much of its end as fits with a `…` before it.
  ///
  /// - Parameters:
  ///   - limit: in columns, at least 1.
  ///   - isMore: whether there is more before it that is not here.
  fileprivate func cutAtStart(to limit: Int, isMore: Bool) -> VisibleText {
    if !isMore, width <= limit { return self }
    var kept: [Character] = []
    var taken = 0
    for character in text.reversed() {
      let next = DisplayWidth.of(character)
      if taken + next > limit - 1 { break }
      kept.append(character)
      taken += next
    }
    return VisibleText(text: "…" + String(kept.reversed()), width: taken + 1)
  }

  /// The text, or as much of its beginning as fits with a `…` after it; nothing where there is
  /// no room.
  fileprivate func cut(to limit: Int, isMore: Bool) -> VisibleText {
    guard limit > 0 else { return VisibleText(text: "", width: 0) }
    guard isMore else { return cut(to: limit) }
    let shorter = width < limit ? self : cut(to: limit)
    return width < limit
      ? VisibleText(text: shorter.text + "…", width: shorter.width + 1) : shorter
  }
}
