import AnnalsEngine

/// Writes an answer as a page of its own.
enum HTMLRenderer {
  static func render(_ answer: Answer, _ caption: Caption) -> String {
    let page = HTMLPage(of: [caption.question])
    return page.opening(at: 0) + SectionRenderer(number: 1).render(answer, caption) + page.closing
  }
}
