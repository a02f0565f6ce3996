import AnnalsEngine

/// Writes an answer as a pipe table of GitHub's Markdown, the footer as paragraphs under it.
/// Nothing in the data acts as markup.
enum MarkdownRenderer {
  /// The table, unless there are no rows, and the footer.
  static func render(_ answer: Answer) -> String {
    var output = table(answer)
    if !output.isEmpty { output += "\n" }
    let footer = FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs
    output += footer.map { MarkdownText.paragraph($0) + "\n" }.joined(separator: "\n")
    return output
  }

  /// The table alone; empty where there are no rows.
  static func table(_ answer: Answer) -> String {
    guard !answer.rows.isEmpty, !answer.columns.isEmpty else { return "" }
    var output = line(answer.columns.map { MarkdownText.escaped($0.headingWithUnit) })
    output += line(answer.columns.map { $0.type.isNumber ? "---:" : "---" })
    for row in answer.rows {
      output += line(zip(row, answer.columns).map { MarkdownText.escaped($0.words(in: $1)) })
    }
    return output
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }
}
