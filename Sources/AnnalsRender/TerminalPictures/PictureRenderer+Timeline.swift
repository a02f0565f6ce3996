import AnnalsEngine
import AnnalsModel

extension PictureRenderer {
  /// A line for each lane, years above them, what the letters mean below.
  func timeline(_ chart: TimelineChart) -> String {
    let layout = TimelineLayout(chart, in: self)
    var output = TextBuffer()
    write(axisOf: layout, to: &output)
    var unseen = 0
    var name: String?
    for lane in chart.lanes {
      layout.writeNames(of: lane, isFirst: lane.name != name, to: &output, on: page)
      name = lane.name
      var canvas = Canvas(width: width - layout.margin)
      unseen += layout.draw(lane, on: &canvas)
      output.endLine(canvas, on: page)
    }
    // Where the years have been scrolled away.
    if chart.lanes.count > Self.mostLanesUnderOneAxis { write(axisOf: layout, to: &output) }
    for track in chart.tracks.indices { writeKey(of: track, layout, to: &output) }
    write(legend: legend(of: chart, unseen: unseen), to: &output)
    return output.text
  }

  private static let mostLanesUnderOneAxis = 20

  private func write(axisOf layout: TimelineLayout, to output: inout TextBuffer) {
    var canvas = Canvas(width: width)
    layout.axis.write(on: &canvas, from: layout.margin)
    canvas.write(to: &output, on: page)
    output.write("\n")
  }

  private func writeKey(of track: Int, _ layout: TimelineLayout, to output: inout TextBuffer) {
    let chart = layout.chart
    // Tracks of the same scale are explained once.
    let alike = chart.tracks.indices.filter {
      chart.tracks[$0].values == chart.tracks[track].values
    }
    guard alike.first == track else { return }
    let isPart = alike.count < chart.tracks.count
    let names = isPart ? alike.map { chart.tracks[$0].name }.joined(separator: ", ") + ":" : ""
    switch chart.tracks[track].values {
    case .grades(let labels):
      let present = chart.grades(on: track)
      writeKey(
        labels.indices.filter(present.contains).map { grade in
          KeyEntry(
            code: layout.codes[track][grade], label: labels[grade],
            style: .block(grade, of: labels.count))
        }, of: names, to: &output)
    case .numbers(let unit, let lowest, let highest):
      let ends = [lowest, highest].map { VisibleText($0.words(in: unit)).text }
      let range = lowest < highest ? "▁ \(ends[0]) to █ \(ends[1])" : "▄ \(ends[0])"
      let sentence = "\(range), each reading on its day, · between readings."
      write(legend: [names.isEmpty ? sentence : "\(names) \(sentence)"], to: &output)
    }
  }

  /// What is seen and needs a word.
  private func legend(of chart: TimelineChart, unseen: Int) -> [String] {
    let spans = chart.lanes.lazy.flatMap(\.spans)
    let graded = chart.tracks.contains { if case .grades = $0.values { true } else { false } }
    var parts: [String] = []
    if graded { parts.append("A letter is a grading") }
    if spans.contains(where: { $0.state == .missing }) { parts.append("? is not known") }
    if graded, spans.contains(where: { !$0.isGraded }) {
      parts.append("‹ was graded before \(chart.first.inWords)")
    }
    parts.append("blank is nothing to show")
    var sentences = [parts.joined(separator: "; ") + "."]
    if chart.isCut {
      let mark = chart.lanes.contains(where: \.isCut) ? ": … stands for them." : "."
      sentences.append("Gradings whose rows are left out are not drawn" + mark)
    }
    if unseen > 0 {
      sentences.append(
        "\(counted(unseen, "grading has", "gradings have")) no room of"
          + " \(unseen == 1 ? "its" : "their") own beside the next.")
    }
    return sentences
  }
}

extension TimelineChart {
  /// The grades that are seen on a track, or on one of the same scale.
  fileprivate func grades(on track: Int) -> Set<Int> {
    var grades: Set<Int> = []
    for lane in lanes where tracks[lane.track].values == tracks[track].values {
      for span in lane.spans {
        if case .grade(let grade) = span.state { grades.insert(grade) }
      }
    }
    return grades
  }
}

extension TextBuffer {
  /// Ends a line that has a name with what is drawn behind it.
  mutating func endLine(_ canvas: Canvas, on page: Page) {
    canvas.write(to: &self, on: page)
    endLine()
  }

  /// Ends a line without the blanks at its end.
  mutating func endLine() {
    trimBlanks()
    write("\n")
  }
}
