/// Says which colour stands for what, in as many lines as it takes.
struct SVGLegend {
  let items: [Item]

  struct Item: Hashable {
    var ink: Ink
    var label: String

    /// What stands in areas that are too small for the label.
    var letters = ""
  }

  /// - Parameter note: ends the legend: what else there is to see.
  func draw(on canvas: inout SVGCanvas, x left: Double = 0, note: String = "") {
    var x = left
    for item in items {
      let box = item.letters.isEmpty ? 14 : max(14, SVGText.width(item.letters, size: 10) + 6)
      let room = max(canvas.width - left - box - 6, 20)
      let label = SVGText.cut(item.label, to: room)
      makeRoom(for: box + 6 + SVGText.width(label), at: &x, from: left, on: &canvas)
      canvas.area(item.ink, x: x, y: canvas.bottom, width: box, height: 14)
      if !item.letters.isEmpty {
        let top = canvas.onTop(of: item.ink)
        canvas.text(item.letters, x: x + box / 2, y: canvas.bottom + 10.5, "small mid \(top)")
      }
      canvas.text(item.label, x: x + box + 5, y: canvas.bottom + 11.5, room: room)
      x += box + 5 + SVGText.width(label) + 14
    }
    for line in note.isEmpty ? [] : SVGText.wrapped(note, to: canvas.width - left) {
      makeRoom(for: SVGText.width(line), at: &x, from: left, on: &canvas)
      canvas.text(line, x: x, y: canvas.bottom + 11.5, "muted")
      x += SVGText.width(line)
    }
    canvas.bottom += 24
  }

  private func makeRoom(
    for width: Double, at x: inout Double, from left: Double, on canvas: inout SVGCanvas
  ) {
    guard x > left, x + width > canvas.width else { return }
    x = left
    canvas.bottom += 20
  }
}
