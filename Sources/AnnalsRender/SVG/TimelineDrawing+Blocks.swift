import AnnalsModel

extension TimelineDrawing {
  /// A block for each grading until the next, with its label or its letters where they fit, and a
  /// stroke above it where it was graded on its first day.
  func drawBlocks(
    _ lane: TimelineChart.Lane, _ labels: [String], at place: LanePlace,
    on canvas: inout SVGCanvas
  ) {
    let name = SVGText.cut(lane.name, to: 400)
    for span in lane.spans {
      canvas.link(span.link) { canvas in
        drawBlock(span, of: lane, labels, named: name, at: place, on: &canvas)
      }
    }
    let marks = lane.spans.filter(\.isGraded).map { span in
      "M\((place.x + layout.axis.x(span.first)).inPixels) \((place.y + 1).inPixels)v4"
    }
    canvas.path(marks.joined(), "mark")
    guard lane.last < chart.last else { return }
    let end = place.x + layout.axis.end(lane.last)
    if lane.isCut {
      canvas.text("…", x: end + 2, y: place.y + place.height / 2 + 4.5, "small muted", size: 10)
    }
    canvas.path("M\(end.inPixels) \((place.y + 2).inPixels)v\((place.height - 3).inPixels)", "axis")
  }

  private func drawBlock(
    _ span: TimelineChart.Span, of lane: TimelineChart.Lane, _ labels: [String],
    named name: String, at place: LanePlace, on canvas: inout SVGCanvas
  ) {
    let left = place.x + layout.axis.x(span.first)
    let width = max(place.x + layout.axis.end(span.last) - left - 1, 0.8)
    var (ink, letters) = (Ink.unknown, "?")
    if case .grade(let grade) = span.state {
      ink = .grade(grade, of: labels.count)
      letters = self.letters(grade, of: lane)
    }
    canvas.area(
      ink, x: left, y: place.y + 3, width: width, height: place.height - 4,
      title: "\(name): \(span.said(in: lane))")
    // A block that is hatched has no ground to read on.
    guard ink != .unknown,
      let words = [span.words, letters].first(where: { SVGText.width($0, size: 10) + 5 <= width })
    else { return }
    canvas.text(
      words, x: left + 3, y: place.y + place.height / 2 + 4.5, "small \(canvas.onTop(of: ink))",
      size: 10)
  }
}

extension TimelineChart.Span {
  /// `good, graded 2016-05-31, until 2019-07-01`
  func said(in lane: TimelineChart.Lane) -> String {
    let start = isGraded ? "graded \(first.isoText)" : "graded before \(first.isoText)"
    return last < lane.last ? "\(words), \(start), until \(last.isoText)" : "\(words), \(start)"
  }
}
