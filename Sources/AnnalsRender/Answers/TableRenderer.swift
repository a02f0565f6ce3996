import AnnalsEngine

/// Writes an answer for people: columns that fit the page or, where they cannot, a field a line;
/// then an empty line and the footer.
struct TableRenderer {
  let page: Page

  /// The table, unless there are no rows, and the footer, each line ended by a newline.
  func render(_ answer: Answer) -> String {
    var output = TextBuffer()
    var cuts = Cuts()
    var grid = Grid(answer)
    if page.drawsPictures {
      cuts.pictures = grid.decorate(with: answer, on: page)
      if cuts.pictures == nil, let picture = Picture(answer) {
        let drawn = PictureRenderer(page: page).render(picture)
        if !drawn.isEmpty { output.write(drawn + "\n") }
      }
    }
    if !answer.rows.isEmpty, !answer.columns.isEmpty {
      write(grid, to: &output, &cuts)
      output.write("\n")
    }
    for paragraph in footer(of: answer, cuts) {
      for line in wrapped(paragraph, to: page.width) { output.write(line + "\n") }
    }
    return output.text
  }

  /// The table alone, then how much of it was cut.
  func table(_ answer: Answer) -> String {
    var output = TextBuffer()
    var cuts = Cuts()
    write(Grid(answer), to: &output, &cuts)
    if let width = page.width, let sentence = cuts.sentence(for: width) {
      output.write("\n" + sentence + "\n")
    }
    return output.text
  }

  private func write(_ grid: Grid, to output: inout TextBuffer, _ cuts: inout Cuts) {
    if let widths = TableLayout.widths(of: grid.columns, in: page) {
      write(grid, widths, to: &output, &cuts)
    } else {
      StackRenderer(page: page).write(grid, to: &output, &cuts)
    }
  }

  private func footer(of answer: Answer, _ cuts: Cuts) -> [String] {
    var paragraphs = FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs
    if let width = page.width, let sentence = cuts.sentence(for: width) {
      paragraphs.append(sentence)
    }
    paragraphs += cuts.pictures ?? []
    if let time = page.timeTaken { paragraphs.append("Took \(time.inWords).") }
    return paragraphs
  }

  private func write(
    _ grid: Grid, _ widths: [Int], to output: inout TextBuffer, _ cuts: inout Cuts
  ) {
    writeHeadings(of: grid.columns, widths, to: &output, &cuts)
    output.write(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    output.write("\n")
    for row in grid.rows {
      for (cell, width) in zip(row, widths) { cuts.addCell(cell.text, width) }
      writeLine(row, grid.columns, widths, to: &output)
    }
  }

  /// Headings of fewer lines than others stand at the bottom, on the rule.
  private func writeHeadings(
    of columns: [Grid.Column], _ widths: [Int], to output: inout TextBuffer, _ cuts: inout Cuts
  ) {
    let headings = zip(columns, widths).map { $0.headingLines(for: $1) }
    for (column, lines) in zip(columns, headings) { cuts.addHeading(column.heading, lines) }
    let height = headings.reduce(0) { max($0, $1.count) }
    for line in 0..<height {
      let cells = headings.map { lines in
        let index = line - (height - lines.count)
        let text = index < 0 ? VisibleText(text: "", width: 0) : lines[index]
        return Grid.GridCell(text: text, style: .heading)
      }
      writeLine(cells, columns, widths, to: &output)
    }
  }

  private func writeLine(
    _ cells: [Grid.GridCell], _ columns: [Grid.Column], _ widths: [Int],
    to output: inout TextBuffer
  ) {
    // Spaces that are owed before the next text, so that no line ends with any.
    var owed = 0
    for ((cell, column), width) in zip(zip(cells, columns), widths) {
      let text = cell.text.cut(to: width)
      let padding = width - text.width
      if text.width > 0 {
        owed += column.isRightAligned ? padding : 0
        output.pad(owed)
        output.write(text.text, cell.style, on: page)
        owed = column.isRightAligned ? 0 : padding
      } else {
        owed += padding
      }
      owed += TableLayout.gap
    }
    output.write("\n")
  }
}

/// How much of a table did not fit the page.
struct Cuts {
  private var headings = 0
  private var cells = 0

  /// What the footer says of pictures in the table; `nil` where none are there.
  var pictures: [String]?

  /// Counts a heading, if it is wider than its column.
  mutating func addHeading(_ text: VisibleText, _ width: Int) {
    if text.width > width { headings += 1 }
  }

  /// Counts a heading, if lines do not hold all of it.
  mutating func addHeading(_ text: VisibleText, _ lines: [VisibleText]) {
    let shown = lines.map(\.text).joined()
    if shown.filter({ $0 != " " }) != text.text.filter({ $0 != " " }) { headings += 1 }
  }

  /// Counts a cell, if it is wider than its column.
  mutating func addCell(_ text: VisibleText, _ width: Int) {
    if text.width > width { cells += 1 }
  }

  /// What the footer says of them; `nil` when everything fits.
  func sentence(for width: Int) -> String? {
    let parts = [
      headings > 0 ? counted(headings, "heading", "headings") : nil,
      cells > 0 ? counted(cells, "cell", "cells") : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return "\(parts.joined(separator: " and ")) cut (…) to fit \(width) columns."
  }
}
