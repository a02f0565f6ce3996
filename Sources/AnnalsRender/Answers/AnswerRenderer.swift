package import AnnalsEngine

/// Writes an answer in any format.
package enum AnswerRenderer {
  /// The whole text of an answer, each line ended by a newline; empty where a format of rows only
  /// has none.
  ///
  /// - Parameter page: fits and colours the table; the other formats are the same on every page.
  package static func render(
    _ answer: Answer, as format: OutputFormat, for page: Page = .plain
  ) -> String {
    switch format {
    case .table: TableRenderer(page: page).render(answer)
    case .json: JSONRenderer.render(answer)
    case .jsonl: JSONRenderer.renderLines(answer)
    case .csv: DelimitedRenderer.csv.render(answer)
    case .tsv: DelimitedRenderer.tsv.render(answer)
    case .markdown: MarkdownRenderer.render(answer)
    }
  }
}
