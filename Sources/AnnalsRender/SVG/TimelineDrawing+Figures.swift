import AnnalsModel

extension TimelineDrawing {
  /// A point for each figure and lines between them; what is not known leaves a gap. All lanes of
  /// a track have one scale.
  func drawFigures(
    _ lane: TimelineChart.Lane, from low: Double, to high: Double, at place: LanePlace,
    on canvas: inout SVGCanvas
  ) {
    let scale = NumberScale(from: low, to: high)
    let (top, height) = (place.y + 6, place.height - 12)
    canvas.path(
      "M\(place.x.inPixels) \((top + height + 3).inPixels)h\(layout.axis.width.inPixels)", "grid")
    let series = canvas.use(.series(lane.track % SVGPalette.series))
    var path = ""
    var isDrawing = false
    var points: [(span: TimelineChart.Span, x: Double, y: Double?)] = []
    for span in lane.spans {
      let x = place.x + layout.axis.x(span.first)
      guard case .number(let number) = span.state else {
        isDrawing = false
        points.append((span, x, nil))
        continue
      }
      let y = top + (1 - scale.part(number)) * height
      // From a figure of an earlier day the way to the next is not known.
      path += "\(isDrawing ? "L" : "M")\(x.inPixels) \(y.inPixels)"
      isDrawing = span.isGraded
      points.append((span, x, y))
    }
    canvas.path(path, "line line-\(series)")
    for point in points {
      let shape = point.y == nil ? "unknown" : point.span.isGraded ? series : "hollow"
      canvas.link(point.span.link) { canvas in
        canvas.raw("<circle class=\"\(shape)\" cx=\"\(point.x.inPixels)\"")
        canvas.raw(" cy=\"\((point.y ?? top + height + 3).inPixels)\" r=\"2.5\"")
        if point.y == nil { canvas.raw(" fill=\"none\"") }
        canvas.raw(">")
        canvas.title("\(SVGText.cut(lane.name, to: 400)): \(point.span.said(in: lane))")
        canvas.raw("</circle>\n")
      }
    }
    guard let end = points.last else { return }
    canvas.text(
      end.span.words, x: end.x + 6, y: (end.y ?? top + height) + 4, "small", size: 10,
      room: max(place.x + layout.axis.width + layout.tailWidth - end.x - 6, 24))
  }
}
