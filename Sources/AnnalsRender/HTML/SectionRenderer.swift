package import AnnalsEngine
import AnnalsModel

/// Writes what stands under one question of a page.
package struct SectionRenderer {
  private let number: Int

  /// Rows that a page tells the evidence of.
  package static let mostEvidence = PageLimits.evidence

  /// - Parameter number: of the answer on its page, counted from 1.
  package init(number: Int) {
    self.number = number
  }

  /// - Parameter evidence: the history behind the rows of a list.
  package func render(_ answer: Answer, _ caption: Caption, evidence: Answer? = nil) -> String {
    var html = HTMLWriter()
    write(answer, caption, evidence, to: &html)
    return html.markup
  }

  /// A check: whether it is met, and the rows that it is about where it is not.
  package func render(_ verdict: Verdict, _ caption: Caption, evidence: Answer? = nil) -> String {
    var html = HTMLWriter()
    let state = verdict.isMet ? "met" : "unmet"
    html.element("p", [("class", "verdict \(state)")]) { line in
      line.element("strong") { $0.raw(verdict.isMet ? "Met: " : "Not met: ") }
      line.text(VerdictRenderer.sentence(of: verdict) + ".")
    }
    html.raw("\n")
    if !verdict.isMet { write(verdict.answer, caption, evidence, to: &html) }
    return html.markup
  }

  /// What `explain` says.
  package func render(_ explained: Explained, lines: [String]) -> String {
    var html = HTMLWriter()
    html.sentence(lines)
    let answer = ExplanationRenderer.answer(of: explained, indent: "· ")
    RowsTable(answer, number: number, evidence: nil).write(to: &html)
    html.element("p", [("class", "fact")]) { $0.text(ExplanationRenderer.note(explained)) }
    html.raw("\n")
    return html.markup
  }

  /// A text that is laid out already.
  package func render(_ text: String) -> String {
    var html = HTMLWriter()
    html.element("pre", [("class", "text")]) { $0.lines(text) }
    html.raw("\n")
    return html.markup
  }

  private func write(
    _ answer: Answer, _ caption: Caption, _ evidence: Answer?, to html: inout HTMLWriter
  ) {
    if caption.sentence.joined(separator: " ") != caption.question {
      html.sentence(caption.sentence)
    }
    let evidence = evidence.flatMap { RowEvidence($0, rows: answer.entities) }
    html.raw("<div class=\"facts\">\n")
    let facts = FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs
    for fact in facts + (evidence?.limits ?? []) {
      html.element("p") { $0.text(fact) }
      html.raw("\n")
    }
    html.raw("</div>\n")
    PageFigure(answer, caption, number: number, evidence: evidence)?.write(to: &html)
    write(rowsOf: answer, evidence, to: &html)
    NotKnownList(answer.facts.notKnownEntities).write(to: &html)
  }
}

extension SectionRenderer {
  /// The rows, folded up where a picture above them tells the same and they are many.
  private func write(
    rowsOf answer: Answer, _ evidence: RowEvidence?, to html: inout HTMLWriter
  ) {
    let table = RowsTable(answer, number: number, evidence: evidence)
    guard case .history = answer.shape, answer.rows.count > PageLimits.openRows else {
      return table.write(to: &html)
    }
    html.raw("<details class=\"rows\">")
    html.element("summary") { $0.text("All \(answer.rows.count) gradings") }
    html.raw("\n")
    table.write(to: &html)
    html.raw("</details>\n")
  }
}

extension HTMLWriter {
  /// The query as `explain` words it.
  fileprivate mutating func sentence(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    element("p", [("class", "sentence")]) { line in
      line.raw("<span class=\"label\">Read as</span> ")
      line.element("code") { $0.lines(lines.joined(separator: "\n")) }
    }
    raw("\n")
  }
}
