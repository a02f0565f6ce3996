package import AnnalsEngine

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
    return outline.text + "\n" + TableRenderer(page: page).table(row)
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
