/// Styles put upon the bytes of a text; what is painted later covers what was there.
struct Painter {
  private var styles: [HighlightStyle?]

  /// Where a stretch of one colour ends although the same colour follows.
  private var starts: Set<Int> = []

  init(_ count: Int) {
    styles = Array(repeating: nil, count: count)
  }

  mutating func paint(_ range: Range<Int>, _ style: HighlightStyle) {
    let range = range.clamped(to: styles.indices)
    guard !range.isEmpty else { return }
    for index in range { styles[index] = style }
    starts.insert(range.lowerBound)
    starts.insert(range.upperBound)
  }

  /// - Parameter start: the place in the text from which their ranges count.
  mutating func paint(_ highlights: [Highlight], from start: Int) {
    for highlight in highlights {
      paint(
        highlight.range.lowerBound + start..<highlight.range.upperBound + start, highlight.style)
    }
  }

  mutating func clear(_ range: Range<Int>) {
    for index in range.clamped(to: styles.indices) { styles[index] = nil }
  }

  /// In order; characters are whole.
  func highlights(of bytes: [UInt8]) -> [Highlight] {
    var highlights: [Highlight] = []
    var index = 0
    while index < styles.count {
      let start = index
      index += 1
      while index < styles.count, styles[index] == styles[start], !starts.contains(index) {
        index += 1
      }
      if let style = styles[start] { highlights.append(Highlight(start..<index, style)) }
    }
    return highlights
  }
}
