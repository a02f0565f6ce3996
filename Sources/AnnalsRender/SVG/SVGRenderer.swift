import AnnalsEngine

/// Writes an answer as an SVG file: its picture, or its rows where nothing can be drawn.
enum SVGRenderer {
  /// The same bytes for the same answer, and nothing that needs anything else: no script, no font,
  /// no address but those of the gradings.
  static func render(_ answer: Answer, _ caption: Caption) -> String {
    let picture = Picture(answer)
    let table = SVGTable(answer)
    var canvas = SVGCanvas(prefix: "annals", width: (picture?.sheetWidth ?? table.width))
    let margin = 24.0
    let facts = FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs
    let kind = picture?.kindInWords ?? "Table"
    let question = VisibleText(caption.question).text
    let title = question.isEmpty ? kind : question
    for line in SVGText.wrapped(title, to: canvas.width, size: 18) {
      canvas.text(line, x: 0, y: canvas.bottom + 18, "title", size: 18)
      canvas.bottom += 24
    }
    canvas.bottom += 10
    picture?.draw(on: &canvas, layout: .sheet)
    if picture == nil { table.draw(on: &canvas) }
    canvas.bottom += 8
    for line in facts.flatMap({ SVGText.wrapped($0, to: canvas.width, size: 10) }) {
      canvas.text(line, x: 0, y: canvas.bottom + 10, "small muted", size: 10)
      canvas.bottom += 14
    }
    return canvas.element(
      title: title, description: ([picture?.words ?? table.words] + facts).joined(separator: " "),
      margin: margin, sheet: { SVGStyle.sheet(for: $0) })
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
