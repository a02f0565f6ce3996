import AnnalsEngine

/// Writes the picture of an answer: its own, or of a list the time line of what it lists.
struct PageFigure {
  private let picture: Picture
  private let number: Int
  private let question: String

  /// What it leaves out.
  private let limit: String?

  /// - Parameters:
  ///   - number: of the answer on its page.
  ///   - evidence: the history behind a list.
  init?(_ answer: Answer, _ caption: Caption, number: Int, evidence: RowEvidence?) {
    guard var picture = Picture(answer) ?? evidence.flatMap({ Picture($0.answer) }) else {
      return nil
    }
    limit = evidence == nil ? nil : picture.cut(toLanes: PageLimits.lanes)
    self.picture = picture
    self.number = number
    question = caption.question.inOneLine
  }

  func write(to html: inout HTMLWriter) {
    html.raw("<figure tabindex=\"0\" aria-label=\"Picture of answer \(number)\">\n")
    for (index, part) in picture.parts(ofLanes: PageLimits.lanesTogether).enumerated() {
      let id = "q\(number)-picture\(index + 1)"
      html.raw(SVGPicture(part, Caption(question: question), id: id).fragment)
    }
    if let limit { html.element("figcaption") { $0.text(limit) } }
    html.raw("</figure>\n")
  }
}

extension Picture {
  /// A time line in parts, each with an axis of its own that is near and none longer than a printed
  /// page; another picture as it is.
  fileprivate func parts(ofLanes most: Int) -> [Picture] {
    guard case .timeline(let chart) = self, chart.lanes.count > most else { return [self] }
    return stride(from: 0, to: chart.lanes.count, by: most).map { start in
      var part = chart
      part.lanes = Array(chart.lanes[start..<min(start + most, chart.lanes.count)])
      return .timeline(part)
    }
  }

  /// Leaves the first lanes of a time line, and says so.
  fileprivate mutating func cut(toLanes most: Int) -> String? {
    guard case .timeline(var chart) = self, chart.lanes.count > most else { return nil }
    let count = chart.lanes.count
    chart.lanes.removeLast(count - most)
    self = .timeline(chart)
    return "The first \(most) of \(count) lines are drawn."
  }
}
