/// One page with the answers of a run: everything of it but the answers themselves.
///
/// A page is written in pieces, as the answers come: what stands before each, and an end.
package struct HTMLPage: Hashable, Sendable {
  package var title: String

  /// What a report says before its first statement.
  package var introduction: [Prose] = []

  /// What stands before each answer, and behind the last.
  package var leads: [[Lead]]

  /// What was asked, of each answer.
  package var questions: [String]

  /// What the data is called, and who owns it.
  package var credits: [String]
  private let layout: Layout

  private enum Layout: Hashable {
    case answer, answers, report
  }

  /// A piece of a report that is no answer.
  package enum Lead: Hashable, Sendable {
    case prose(Prose)

    /// A definition as it was written.
    case code(String)
  }

  /// The page of some questions.
  package init(of questions: [String], credits: [String] = []) {
    self.questions = questions
    self.credits = credits
    leads = Array(repeating: [], count: questions.count + 1)
    layout = questions.count == 1 ? .answer : .answers
    title = questions.count == 1 ? questions[0].inOneLine : "\(questions.count) answers"
  }

  /// The page of a saved file.
  ///
  /// - Parameter leads: one more than there are questions.
  package init(
    reportOf title: String, introduction: [Prose], leads: [[Lead]], questions: [String],
    credits: [String] = []
  ) {
    self.title = title
    self.introduction = introduction
    self.leads = leads
    self.questions = questions
    self.credits = credits
    layout = .report
  }

  // MARK: - In pieces

  /// What comes before the answer at `index`, counted from 0.
  package func opening(at index: Int) -> String {
    var html = HTMLWriter()
    if index == 0 { begin(&html) } else { html.raw("</section>\n") }
    write(lead: index, to: &html)
    let id = "q\(index + 1)"
    html.open("section", [("id", id), ("class", "answer"), ("aria-labelledby", "\(id)-h")])
    html.raw("\n")
    switch layout {
    case .answer: break
    case .answers:
      html.element("h2", [("id", "\(id)-h"), ("class", "question")]) {
        $0.lines(questions.element(at: index))
      }
      html.raw("\n")
    case .report:
      html.element("pre", [("id", "\(id)-h"), ("class", "question")]) {
        $0.lines(questions.element(at: index))
      }
      html.raw("\n")
    }
    return html.markup
  }

  /// What comes after the last answer; of a page without one it is the page.
  package var closing: String {
    var html = HTMLWriter()
    if questions.isEmpty { begin(&html) } else { html.raw("</section>\n") }
    write(lead: questions.count, to: &html)
    html.raw("</main>\n<footer class=\"page\">\n")
    for credit in credits { html.prose(.paragraph(credit), id: nil) }
    html.raw("<p>Written by Annals.</p>\n</footer>\n")
    html.element("script") { $0.raw(PageScript.text) }
    html.raw("\n</body>\n</html>\n")
    return html.markup
  }

  private func begin(_ html: inout HTMLWriter) {
    html.raw(
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>

      """)
    html.element("title") { $0.text(title) }
    html.raw("\n<style>\(PageStyle.sheet)</style>\n</head>\n<body>\n")
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the answer</a>\n<header class=\"page\">\n")
    switch layout {
    case .answer:
      html.element("h1", [("id", "q1-h"), ("class", "question")]) {
        $0.lines(questions.element(at: 0))
      }
    case .answers, .report: html.element("h1") { $0.text(title) }
    }
    html.raw("\n")
    for prose in introduction { html.prose(prose, id: nil) }
    html.raw("</header>\n")
    writeContents(&html)
    html.raw("<main id=\"main\">\n")
  }

  /// Forbids everything but the page's own style and script.
  static let policy =
    "default-src 'none'; style-src '\(ContentHash.source(of: PageStyle.sheet))'; "
    + "script-src '\(ContentHash.source(of: PageScript.text))'; base-uri 'none'; form-action 'none'"

  // MARK: - Contents

  private func writeContents(_ html: inout HTMLWriter) {
    let entries = headings.isEmpty ? answers : headings
    guard entries.count > 2 else { return }
    html.raw("<nav class=\"contents\" aria-label=\"Contents\">\n<ol>\n")
    for entry in entries {
      html.element("li") { item in
        item.element("a", [("href", "#" + entry.id)]) { $0.text(entry.words) }
      }
      html.raw("\n")
    }
    html.raw("</ol>\n</nav>\n")
  }

  private typealias Entry = (id: String, words: String)

  /// The outer headings of a report.
  private var headings: [Entry] {
    var entries: [Entry] = []
    for lead in leads.joined() {
      guard case .prose(.heading(let words, isInner: false)) = lead else { continue }
      entries.append((Self.headingID(entries.count), words))
    }
    return entries
  }

  /// The answers, each by what was asked, or by what a report says just before it.
  private var answers: [Entry] {
    questions.indices.map { index in
      let prose = leads.indices.contains(index) ? leads[index].last : nil
      let words: String =
        if case .prose(.paragraph(let text))? = prose { text } else { questions[index] }
      return ("q\(index + 1)", words.inOneLine)
    }
  }

  private static func headingID(_ index: Int) -> String { "part\(index + 1)" }

  private func write(lead index: Int, to html: inout HTMLWriter) {
    guard leads.indices.contains(index) else { return }
    var heading = leads[..<index].joined().count(where: \.isOuterHeading)
    for lead in leads[index] {
      switch lead {
      case .prose(let prose):
        html.prose(prose, id: lead.isOuterHeading ? Self.headingID(heading) : nil)
        if lead.isOuterHeading { heading += 1 }
      case .code(let text):
        html.element("pre", [("class", "definition")]) { $0.lines(text) }
        html.raw("\n")
      }
    }
  }
}

extension HTMLPage.Lead {
  fileprivate var isOuterHeading: Bool {
    if case .prose(.heading(_, isInner: false)) = self { true } else { false }
  }
}

extension [String] {
  fileprivate func element(at index: Int) -> String { indices.contains(index) ? self[index] : "" }
}

extension String {
  /// Its words in one line that fits the place of a title, with a mark where it is cut.
  var inOneLine: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 100 ? line.prefix(99) + "…" : line
  }
}
