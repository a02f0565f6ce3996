/// Writes rows as `field: value`, a field a line and an empty line between rows, for pages that
/// are too narrow for columns. Long values go on over several lines; nothing of them is cut.
struct StackRenderer {
  let page: Page

  /// Writes every row.
  ///
  /// - Parameter cuts: is told of headings that do not fit.
  func write(_ grid: Grid, to output: inout TextBuffer, _ cuts: inout Cuts) {
    let widest = grid.columns.reduce(0) { max($0, $1.heading.width) }
    // Half the page at most, so that there is room for the values.
    let limit = page.width.map { min(widest, max($0 / 2 - 2, 1)) } ?? widest
    for column in grid.columns { cuts.addHeading(column.heading, limit) }
    let headings = grid.columns.map { $0.heading.cut(to: limit) }
    for (number, row) in grid.rows.enumerated() {
      if number > 0 { output.write("\n") }
      for (cell, heading) in zip(row, headings) {
        writeField(heading, cell, indent: limit + 2, to: &output)
      }
    }
  }

  private func writeField(
    _ heading: VisibleText, _ cell: Grid.GridCell, indent: Int, to output: inout TextBuffer
  ) {
    output.write(heading.text + ":", .heading, on: page)
    guard cell.text.width > 0 else {
      output.write("\n")
      return
    }
    var padding = indent - heading.width - 1
    for line in wrapped(cell.text.text, to: page.width.map { max($0 - indent, 2) }) {
      output.pad(padding)
      output.write(line, cell.style, on: page)
      output.write("\n")
      padding = indent
    }
  }
}
