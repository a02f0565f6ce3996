package import AnnalsEngine
import AnnalsModel

/// Writes what a query says of one entity: whether it is part of the answer, its row, and what
/// each condition says of it.
package enum FindingRenderer {
  package static func render(_ finding: Finding, for page: Page = .plain) -> String {
    var outline = Outline(page: page)
    outline.paragraph(sentence(on: finding))
    if case .other = finding.verdict { return outline.text }
    outline.paragraph(finding.query, indent: 2)
    if let limit = finding.limit, finding.verdict == .yes {
      outline.paragraph("The query shows \(counted(limit, "row", "rows")) at most.")
    }
    if !finding.steps.isEmpty {
      outline.emptyLine()
      outline.entries(finding.steps.map(entry), indent: 2)
    }
    guard let row = finding.row else { return outline.text }
    let shown =
      page.isReadAloud
      ? PlainRenderer.rows(of: row).map { $0 + "\n" }.joined()
      : TableRenderer(page: page).table(row)
    return outline.text + "\n" + shown
  }

  /// The gradings behind it. On a terminal links stand under them: in a column they would be cut,
  /// and what is cut leads nowhere.
  package static func render(_ gradings: FoundGradings, for page: Page = .plain) -> String {
    let answer = gradings.answer
    if page.isReadAloud { return AnswerRenderer.render(answer, as: .plain) }
    let isLink = { (cell: Cell) in cell.text?.hasPrefix("http") ?? false }
    let links = answer.columns.indices.filter { column in
      answer.rows.contains { isLink($0[column]) }
    }
    guard page.width != nil, let column = links.first, let day = answer.dayColumn else {
      return AnswerRenderer.render(answer, as: .table, for: page)
    }
    var text = AnswerRenderer.render(answer.without(column), as: .table, for: page)
    for row in answer.rows where isLink(row[column]) {
      text += "\(row[day].iso)  \(VisibleText(row[column].text ?? "").text)\n"
    }
    return text
  }

  private static func sentence(on finding: Finding) -> String {
    let name = finding.name
    return switch finding.verdict {
    case .yes: "\(name) is part of the answer to:"
    case .no: "\(name) is not part of the answer to:"
    case .notKnown(let reason):
      "Whether \(name) is part of the answer is not known (\(reason)):"
    case .absent(let words): "\(name) \(words), so it is not part of the answer to:"
    case .other(let plural): "The last query is about \(plural), not about \(name)."
    }
  }

  private static func entry(_ step: FoundStep) -> Outline.Entry {
    let margin = String(repeating: "  ", count: min(max(step.depth - 1, 0), 16))
    let reason = step.reason.map { ": " + $0 } ?? ""
    return Outline.Entry(step.truth.words, [margin + step.words + reason])
  }
}

extension Truth {
  fileprivate var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notKnown: "not known"
    }
  }
}

extension Answer {
  /// The first column with days.
  fileprivate var dayColumn: Int? {
    columns.indices.first { column in
      if case .day = columns[column].type { true } else { false }
    }
  }
}

extension Cell {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var iso: String {
    if case .day(let day, _) = self { day.isoText } else { "" }
  }
}
