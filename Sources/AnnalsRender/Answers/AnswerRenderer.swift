package import AnnalsEngine

/// Writes an answer as text; `SVGRenderer` draws it, `SectionRenderer` puts it on a page.
package enum AnswerRenderer {
  /// The whole text of an answer, each line ended by a newline; empty where a format of rows only
  /// has none.
  ///
  /// - Parameter page: fits and colours the table, and says who is to be kept from harm; JSON and
  ///   Markdown are the same on every page.
  package static func render(
    _ answer: Answer, as format: TextFormat, for page: Page = .plain
  ) -> String {
    switch format {
    case .table: TableRenderer(page: page).render(answer)
    case .json: JSONRenderer.render(answer)
    case .jsonl: JSONRenderer.renderLines(answer)
    case .csv: DelimitedRenderer.csv.render(answer, for: page)
    case .tsv: DelimitedRenderer.tsv.render(answer, for: page)
    case .markdown: MarkdownRenderer.render(answer)
    case .plain: PlainRenderer.render(answer)
    }
  }
}
