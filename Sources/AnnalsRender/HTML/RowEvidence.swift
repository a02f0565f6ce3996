import AnnalsEngine
import AnnalsModel

/// The gradings behind the rows of a list, each row's folded up beside it.
struct RowEvidence {
  /// The history that tells them.
  let answer: Answer
  let timeline: Timeline
  private let rows: [Int]
  private let lanes: [Int: [TimelineLane]]

  /// - Parameters:
  ///   - answer: the gradings of the entities of a list.
  ///   - rows: the entity of each row of the list.
  init?(_ answer: Answer, rows: [Int]) {
    guard case .history(let timeline) = answer.shape else { return nil }
    self.answer = answer
    self.timeline = timeline
    self.rows = rows
    var lanes: [Int: [TimelineLane]] = [:]
    for lane in timeline.lanes {
      guard let entity = lane.entity else { continue }
      lanes[entity, default: []].append(lane)
    }
    self.lanes = lanes
  }

  /// What of it the page leaves out, a sentence each.
  var limits: [String] {
    rows.count > PageLimits.evidence
      ? ["Evidence stands beside the first \(PageLimits.evidence) rows."] : []
  }

  /// Writes the last cell of a row.
  func write(_ row: Int, to html: inout HTMLWriter) {
    html.raw("<td class=\"ev\">")
    if row < PageLimits.evidence, rows.indices.contains(row) {
      write(lanes[rows[row]] ?? [], to: &html)
    }
    html.raw("</td>")
  }

  private func write(_ lanes: [TimelineLane], to html: inout HTMLWriter) {
    guard lanes.contains(where: { !$0.marks.isEmpty }) else {
      return html.raw("no gradings")
    }
    html.raw("<details><summary>")
    html.text(summary(of: lanes))
    html.raw("</summary>")
    for lane in lanes where !lane.marks.isEmpty {
      if timeline.tracks.count > 1 {
        html.element("p", [("class", "track")]) { $0.text(timeline.tracks[lane.track].name) }
      }
      write(lane, to: &html)
    }
    html.raw("</details>")
  }

  /// `4 gradings`, `12 gradings, 3 readings`
  private func summary(of lanes: [TimelineLane]) -> String {
    let rated = lanes.filter { !timeline.tracks[$0.track].type.isNumber }
    let measured = lanes.filter { timeline.tracks[$0.track].type.isNumber }
    return [(rated, "grading", "gradings"), (measured, "reading", "readings")]
      .map { ($0.reduce(0) { $0 + $1.marks.count }, $1, $2) }.filter { $0.0 > 0 }
      .map { counted($0, $1, $2) }.joined(separator: ", ")
  }

  private func write(_ lane: TimelineLane, to html: inout HTMLWriter) {
    let marks = timeline.marks(of: lane).filter { $0.row != nil }
    let left = marks.count - PageLimits.gradings
    if left > 0 { html.element("p") { $0.text("\(left) earlier ones are left out.") } }
    html.raw("<ol>")
    for mark in marks.suffix(PageLimits.gradings) { write(mark, of: lane, to: &html) }
    html.raw("</ol>")
  }

  private func write(_ mark: TimelineMark, of lane: TimelineLane, to html: inout HTMLWriter) {
    guard let row = mark.row, answer.rows.indices.contains(row) else { return }
    let type = timeline.tracks[lane.track].type
    html.raw("<li>")
    html.element("time", [("datetime", mark.day.isoText)]) { $0.text(words(of: row, mark)) }
    html.raw(" ")
    if case .grade(let grade) = mark.value {
      html.raw(GradeMark.markup(grade, of: type.labels.count))
    }
    html.element("b") { $0.text(mark.value.words(as: type)) }
    for detail in details(of: row) {
      html.raw(" <span>")
      html.text(detail)
      html.raw("</span>")
    }
    if let column = timeline.links, case .text(let text) = answer.rows.cell(row, column),
      let address = WebAddress(text)
    {
      let heading = answer.columns[column].heading
      html.raw(" ")
      html.link(address, heading, label: "\(heading), \(lane.name), \(mark.day.inWords)")
    }
    html.raw("</li>")
  }

  /// The day as the data knows it.
  private func words(of row: Int, _ mark: TimelineMark) -> String {
    guard let column = Self.dayColumn(of: answer) else { return mark.day.isoText }
    return answer.rows.cell(row, column).words(in: answer.columns[column])
  }

  /// What else the history says of a grading: its other days, its framework, its remarks.
  private func details(of row: Int) -> [String] {
    let day = Self.dayColumn(of: answer)
    return answer.columns.indices.compactMap { index in
      let (column, cell) = (answer.columns[index], answer.rows.cell(row, index))
      guard index != day, index != timeline.links, cell != .empty else { return nil }
      switch (column.role, column.type) {
      case (.note, _), (.evidence, .text): return cell.words(in: column)
      case (.evidence, .day): return "\(column.heading) \(cell.words(in: column))"
      default: return nil
      }
    }
  }

  private static func dayColumn(of answer: Answer) -> Int? {
    answer.columns.firstIndex { $0.type == .day }
  }
}

extension TimelineValue {
  /// `good`, `14.5 cases`, `(not judged)`
  fileprivate func words(as type: CellType) -> String {
    switch self {
    case .grade(let grade): return type.label(at: grade) ?? ""
    case .number(let number):
      guard case .number(let unit) = type else { return number.words(in: nil) }
      return number.words(in: unit)
    case .missing(let reason): return Cell.missing(reason).words(as: type)
    }
  }
}
