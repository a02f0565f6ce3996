import AnnalsRender

/// A page of help: a few words that lead to it, how it is written, what it means.
package struct HelpTopic: Hashable, Sendable {
  /// The words of `.help WORD` that show this page, all in lower case.
  let words: [String]

  /// The form, one a line.
  let usage: [String]

  /// What it means, a paragraph each.
  let text: [String]

  /// Queries to copy.
  let examples: [String]

  /// The page, ending with a newline.
  func page(for page: Page) -> String {
    var outline = Outline(page: page)
    for form in usage { outline.paragraph(form, indent: 2) }
    outline.emptyLine()
    for paragraph in text { outline.paragraph(paragraph) }
    outline.emptyLine()
    for example in examples { outline.paragraph(example, indent: 2) }
    return outline.text
  }
}

extension HelpTopic {
  /// The section of the manual that has all pages in short, in Markdown: the pages are its source.
  package static var manual: String {
    language.map { topic in
      let words = topic.words.map { "`\($0)`" }.joined(separator: ", ")
      return "\(words)\n\n```text\n\(topic.usage.joined(separator: "\n"))\n```\n\n"
        + topic.text.joined(separator: " ") + "\n"
    }.joined(separator: "\n")
  }

  /// Every example of every page: queries of the shipped model.
  package static var allExamples: [String] { language.flatMap(\.examples) }
}
