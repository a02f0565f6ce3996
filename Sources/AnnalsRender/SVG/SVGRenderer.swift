package import AnnalsEngine

/// Writes an answer as an SVG file: its picture, or its rows where nothing can be drawn.
package enum SVGRenderer {
  /// The same bytes for the same answer, and nothing that needs anything else: no script, no font,
  /// no address but those of the gradings.
  package static func render(_ answer: Answer, _ caption: Caption) -> String {
    let picture = Picture(answer)
    let table = SVGTable(answer)
    var canvas = SVGCanvas(prefix: "annals", width: (picture?.sheetWidth ?? table.width))
    let margin = 24.0
    let facts = FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs
    let kind = picture?.kindInWords ?? "Table"
    let question = VisibleText(caption.question).text
    let title = question.isEmpty ? kind : question
    let credits = caption.credits.map { VisibleText($0).text }
    for line in SVGText.wrapped(title, to: canvas.width, size: 18, .bold) {
      canvas.text(line, x: 0, y: canvas.bottom + 18, "title", size: 18)
      canvas.bottom += 24
    }
    canvas.bottom += 10
    picture?.draw(on: &canvas, layout: .sheet)
    if picture == nil { table.draw(on: &canvas) }
    canvas.bottom += 8
    write(facts, on: &canvas)
    canvas.bottom += 6
    write(credits, on: &canvas)
    return canvas.element(
      title: title,
      description: ([picture?.words ?? table.words] + facts + credits).joined(separator: " "),
      margin: margin, sheet: { SVGStyle.sheet(for: $0) })
  }

  /// Small lines below a picture.
  private static func write(_ paragraphs: [String], on canvas: inout SVGCanvas) {
    for line in paragraphs.flatMap({ SVGText.wrapped($0, to: canvas.width, size: 10) }) {
      canvas.text(line, x: 0, y: canvas.bottom + 10, "small muted", size: 10)
      canvas.bottom += 14
    }
  }
}

extension Picture {
  /// Of a file of its own.
  fileprivate var sheetWidth: Double {
    switch self {
    case .timeline(let chart): SheetLayout.sheetWidth(chart)
    case .bars, .stack, .lines: 960
    case .matrix(let chart): MatrixDrawing.sheetWidth(chart)
    }
  }
}
