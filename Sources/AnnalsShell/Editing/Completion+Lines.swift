import AnnalsRender

extension Completion {
  /// The candidates as lines of a terminal, each with a few words on it.
  ///
  /// - Parameters:
  ///   - width: in columns; every line is cut to it.
  ///   - limit: how many lines there may be; the last one says how many candidates are not shown.
  package func lines(width: Int, limit: Int, isColoured: Bool) -> [String] {
    let total = candidates.count + omitted
    let count = total <= limit && omitted == 0 ? total : min(candidates.count, limit - 1)
    guard limit > 0 else { return [] }
    let shown = candidates.prefix(max(0, count)).map {
      (name: VisibleText($0.text), description: VisibleText($0.description))
    }
    // A few long names leave the descriptions of the others where they are.
    let column = shown.map(\.name.width).filter { $0 <= width / 2 }.max() ?? 0
    var lines = shown.map { name, description in
      let name = name.cut(to: width)
      let gap = max(column - name.width, 0) + 2
      let room = width - name.width - gap
      guard room > 1, !description.text.isEmpty else { return name.text }
      let text = description.cut(to: room).text
      return name.text + String(repeating: " ", count: gap)
        + (isColoured ? "\u{1B}[36m\(text)\u{1B}[0m" : text)
    }
    let left = total - lines.count
    if left > 0 { lines.append(VisibleText("… and \(left) more").cut(to: width).text) }
    return lines
  }
}
