import AnnalsEngine

/// An answer made visible and measured, not yet laid out.
struct Grid {
  /// What the layout needs to know of a column.
  struct Column {
    var heading: VisibleText
    var isRightAligned: Bool

    /// Columns that it takes with its heading in one line and nothing cut.
    var natural: Int

    /// Columns that it takes with its heading over several lines and nothing cut.
    var compact: Int

    /// Columns that it takes once texts may be cut, but no grade.
    var cutTexts: Int

    /// Columns that it takes at least.
    var minimum: Int
  }

  /// A cell as it is written, but for cuts.
  struct GridCell {
    var text: VisibleText
    var style: Style
  }

  var columns: [Column]

  /// As many cells a row as there are columns.
  var rows: [[GridCell]]

  init(_ answer: Answer) {
    let types = answer.columns.map(\.type)
    // Grades repeat: each label is made visible once.
    let labels = types.map { type in type.labels.map { VisibleText($0) } }
    rows = answer.rows.map { row in
      types.indices.map { index in
        let cell = index < row.count ? row[index] : .empty
        return GridCell(cell, in: answer.columns[index], labels: labels[index])
      }
    }
    columns = []
    for (index, column) in answer.columns.enumerated() {
      let content = rows.reduce(0) { max($0, $1[index].text.width) }
      columns.append(Column(column, content: content))
    }
  }
}

extension Grid.Column {
  /// - Parameter content: the width of its widest cell.
  init(_ column: AnswerColumn, content: Int) {
    heading = VisibleText(column.headingWithUnit)
    isRightAligned = column.type.isNumber
    natural = max(heading.width, content)
    let longestWord = heading.text.split(separator: " ")
      .reduce(0) { max($0, DisplayWidth.of(String($1))) }
    compact = max(content, longestWord)
    let readable = min(compact, column.role == .name ? 12 : 8)
    minimum = column.type.isRigid ? max(content, readable) : readable
    cutTexts = column.type.labels.isEmpty ? minimum : compact
  }

  /// The heading in lines of at most `width` columns, at most five; the last ends in `…` where
  /// that is not enough.
  func headingLines(for width: Int) -> [VisibleText] {
    let lines = wrapped(heading.text, to: max(width, 2)).map {
      VisibleText(text: $0, width: DisplayWidth.of($0))
    }
    guard lines.count > Self.mostHeadingLines else { return lines.map { $0.cut(to: width) } }
    // Joined, two lines are wider than one: what is left gets its mark.
    let rest = lines.dropFirst(Self.mostHeadingLines - 1).map(\.text).joined(separator: " ")
    let last = VisibleText(text: rest, width: DisplayWidth.of(rest)).cut(to: width)
    return lines.prefix(Self.mostHeadingLines - 1) + [last]
  }

  private static let mostHeadingLines = 5
}

extension Grid.GridCell {
  /// - Parameter labels: of the grades of the column.
  init(_ cell: Cell, in column: AnswerColumn, labels: [VisibleText]) {
    if case .grade(let place) = cell, labels.indices.contains(place) {
      text = labels[place]
      style = .grade(place, of: labels.count)
    } else {
      text = VisibleText(cell.words(in: column))
      style = .plain
    }
  }
}
